package dev.errata.bench.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes hold in memory, as Linux counts it. */
public final class ResidentMemory {

    private static final int KILO = 1024;

    private ResidentMemory() {}

    /** All that a process has in memory, in MB. */
    static long megabytes(ProcessHandle process) {
        return kilobytes(process, "status", "VmRSS:") / KILO;
    }

    /** The most that a process ever had in memory, in MB. */
    public static long peakMegabytes(ProcessHandle process) {
        return kilobytes(process, "status", "VmHWM:") / KILO;
    }

    /** What a program's PostgreSQL has in memory, in MB; what its processes share counts once. */
    public static long postgresMegabytes(Path dataDir) {
        return ProcessHandle.allProcesses()
                        .filter(process -> isServerOf(process, dataDir))
                        .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                        .mapToLong(process -> kilobytes(process, "smaps_rollup", "Pss:"))
                        .sum()
                / KILO;
    }

    private static boolean isServerOf(ProcessHandle process, Path dataDir) {
        boolean inside = process.info()
                .command()
                .filter(c -> c.startsWith(dataDir.toString()))
                .isPresent();
        return inside
                && process.parent()
                        .flatMap(parent -> parent.info().command())
                        .filter(c -> c.startsWith(dataDir.toString()))
                        .isEmpty();
    }

    private static long kilobytes(ProcessHandle process, String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
