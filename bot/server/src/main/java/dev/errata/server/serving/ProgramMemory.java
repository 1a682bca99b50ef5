package dev.errata.server.serving;

import dev.errata.server.terminal.ProgramWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory the program and its PostgreSQL take, where the system says so (Linux). */
final class ProgramMemory {

    private ProgramMemory() {}

    static String sentence(double seconds, OptionalLong postgres) {
        long own = residentMegabytes(ProcessHandle.current());
        if (postgres.isEmpty()) {
            return ProgramWords.say("started.memory.external", seconds, String.valueOf(own));
        }
        long servers = ProcessHandle.of(postgres.getAsLong()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .mapToLong(ProgramMemory::privateMegabytes)
                .sum();
        return ProgramWords.say("started.memory", seconds, String.valueOf(own), String.valueOf(servers));
    }

    private static long residentMegabytes(ProcessHandle process) {
        return kilobytes(process, "status", "VmRSS:") / 1024;
    }

    /** Proportional: memory that PostgreSQL's processes share counts once. */
    private static long privateMegabytes(ProcessHandle process) {
        return kilobytes(process, "smaps_rollup", "Pss:") / 1024;
    }

    private static long kilobytes(ProcessHandle process, String file, String name) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), file));
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
