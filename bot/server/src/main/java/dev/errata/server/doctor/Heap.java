package dev.errata.server.doctor;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What this Java may take for objects.
 *
 * @param bounded whether somebody said so; else it is a quarter of what the machine has
 */
record Heap(long megabytes, boolean bounded) {

    /** Small ones leave room for nothing else; in the usual one the usual caches take a quarter. */
    private static final int CACHES_AT_MOST = 3;

    private static final Pattern BOUND =
            Pattern.compile("-Xmx.*|-XX:(MaxHeapSize|MaxRAM|MaxRAMPercentage|MaxRAMFraction)=.*");

    static Heap ofThisJava() {
        return new Heap(
                Runtime.getRuntime().maxMemory() >> 20,
                isBoundedBy(ManagementFactory.getRuntimeMXBean().getInputArguments()));
    }

    static boolean isBoundedBy(List<String> javaOptions) {
        return javaOptions.stream().anyMatch(option -> BOUND.matcher(option).matches());
    }

    /** Megabytes that caches may take and leave enough. */
    long forCaches() {
        return megabytes / CACHES_AT_MOST;
    }
}
