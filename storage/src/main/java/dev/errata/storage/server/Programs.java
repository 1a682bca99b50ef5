package dev.errata.storage.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.storage.StorageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs inside the data folder, and knows which processes came of them. */
final class Programs {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Path bin;
    private final Path folder;

    Programs(Path bin, Path folder) {
        this.bin = bin;
        this.folder = folder;
    }

    /**
     * Runs one to its end and returns what it printed. Paths inside the folder are best given relative to it.
     *
     * @throws StorageException with what it printed, if it fails or takes too long
     */
    String run(String input, String program, String... arguments) {
        List<String> command = new ArrayList<>(isRoot() ? List.of("unshare", "-U") : List.of());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path printed = folder.resolve(program + ".out");
        try {
            Process process = started(command, printed);
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(UTF_8));
            }
            boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            String output = Files.readString(printed, UTF_8);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StorageException(
                        "PostgreSQL's " + program + " failed in " + folder + ": " + output + advice());
            }
            Files.delete(printed);
            return output;
        } catch (IOException e) {
            throw new StorageException("PostgreSQL's " + program + " could not be run in " + folder + advice(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while PostgreSQL's " + program + " ran in " + folder, e);
        }
    }

    /**
     * Whether a process runs one of the programs in this data folder, of whatever version. One that has ended does not, even if nobody
     * has collected it yet, as happens in containers.
     */
    boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(it -> Path.of(it).startsWith(folder))
                .isPresent();
    }

    /** The environment holds our settings, tokens among them, and possibly PG* variables that change what a program does. */
    private Process started(List<String> command, Path printed) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /** PostgreSQL refuses to run as root, and in a user namespace of its own it is not. */
    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            return false;
        }
    }

    private static String advice() {
        return isRoot()
                ? "; PostgreSQL does not run as root and a user namespace (unshare -U) may be forbidden here: run Errata as"
                        + " another user, or give DATABASE_URL"
                : "; mend the cause and start again, or give DATABASE_URL";
    }
}
