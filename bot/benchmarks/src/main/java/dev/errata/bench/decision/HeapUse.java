package dev.errata.bench.decision;

/** What the heap holds after everything that nobody needs is gone. */
record HeapUse(long bytes) {

    static HeapUse now() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new HeapUse(runtime.totalMemory() - runtime.freeMemory());
    }

    long megabytesSince() {
        return (now().bytes() - bytes) >> 20;
    }
}
