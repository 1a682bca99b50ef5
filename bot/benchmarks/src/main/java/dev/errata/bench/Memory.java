package dev.errata.bench;

/** What the heap holds after everything that nobody needs is gone. */
record Memory(long bytes) {

    static Memory now() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Memory(runtime.totalMemory() - runtime.freeMemory());
    }

    long megabytesSince() {
        return (now().bytes() - bytes) >> 20;
    }
}
