package dev.errata.storage.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's data and the server that works on it. */
final class Cluster {

    private static final String START_WAIT_SECONDS = "60";
    private static final String STOP_WAIT_SECONDS = "30";
    private static final Duration END_WAIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int LINES_IN_MESSAGE = 8;
    private static final byte[] LOCAL = {127, 0, 0, 1};

    private final DataFolder folder;
    private final Path data;
    private final Programs programs;

    Cluster(DataFolder folder, Path data, Programs programs) {
        this.folder = folder;
        this.data = data;
        this.programs = programs;
    }

    /** Ends what a killed process left running, so that nothing else works on the data. */
    void stopOrphans() throws IOException {
        // PostgreSQL writes a number below zero while it sets up accounts.
        Optional<ProcessHandle> named = alive(Math.abs(pidInFile()));
        if (named.isPresent() && !programs.isOurs(named.get())) {
            // The number was given to another process since, and PostgreSQL would take that one for a running server.
            Files.deleteIfExists(pidFile());
        }
        stop();
        for (ProcessHandle left :
                ProcessHandle.allProcesses().filter(programs::isOurs).toList()) {
            left.destroyForcibly();
            awaitEnd(left);
        }
    }

    /** Makes the data's folder on the first start. It gets its name only when it is whole. */
    void createIfAbsent() throws IOException {
        if (Files.exists(data)) {
            return;
        }
        refuseOtherVersions();
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        DataFolder.deleteAll(fresh);
        programs.run(
                "",
                "initdb",
                "--pgdata=" + fresh.getFileName(),
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--auth=reject");
        DataFolder.replace(fresh, data);
    }

    /** Gives the server its settings. It is done at each start, so that lost or changed ones mend themselves. */
    void configure() throws IOException {
        for (String name : List.of("postgresql.conf", "pg_hba.conf")) {
            try (InputStream in = Binaries.resource(name)) {
                DataFolder.write(data.resolve(name), new String(in.readAllBytes(), UTF_8));
            }
        }
    }

    /**
     * Gives the database and its owner their password, while the server does not run; what exists already is complained about by PostgreSQL and
     * left as it is. The password is by chance and long: hashing it thousands of times would keep nobody out, and make the first connections of
     * a process half as slow again.
     */
    String secure(String password) {
        String statements = """
                create role %1$s
                alter role %1$s with login createrole nosuperuser nocreatedb noreplication nobypassrls password '%3$s'
                create database %2$s owner %1$s
                """.formatted(Access.OWNER, Access.DATABASE, password);
        String[] server = {
            "--single", "-D", name(), "-c", "log_min_messages=error", "-c", "scram_iterations=1", "postgres"
        };
        return programs.run(statements, "postgres", server);
    }

    /** Starts the server on the remembered port if that is free, else on another, and returns the port. */
    int start(Optional<Integer> remembered) throws IOException {
        int port = freePort(remembered);
        try {
            run(port);
            return port;
        } catch (StorageException e) {
            stop();
            if (isFree(port)) {
                throw e;
            }
        }
        int another = freePort(Optional.empty());
        run(another);
        return another;
    }

    /** Starts the server on this port and no other, and returns its first process. */
    long startOn(int port) throws IOException {
        run(port);
        return pid();
    }

    long pid() {
        return firstProcess()
                .map(ProcessHandle::pid)
                .orElseThrow(() -> new StorageException("PostgreSQL ended right after its start; see " + folder.log()));
    }

    boolean isOurs(ProcessHandle process) {
        return programs.isOurs(process);
    }

    /** Returns once the server has ended; does nothing where none runs. */
    void stop() {
        Optional<ProcessHandle> server = firstProcess().filter(programs::isOurs);
        if (server.isEmpty()) {
            return;
        }
        try {
            stop("fast");
        } catch (StorageException e) {
            if (programs.isOurs(server.get())) {
                stop("immediate");
            }
        }
        awaitEnd(server.get());
    }

    /** The process that all others of the server come from, if it is alive. */
    Optional<ProcessHandle> firstProcess() {
        return alive(pidInFile());
    }

    private static Optional<ProcessHandle> alive(long pid) {
        return pid > 0 ? ProcessHandle.of(pid).filter(ProcessHandle::isAlive) : Optional.empty();
    }

    private long pidInFile() {
        try {
            return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return 0;
        }
    }

    private void run(int port) throws IOException {
        String log = folder.log().getFileName().toString();
        String[] start = {"start", "-w", "-s", "-t", START_WAIT_SECONDS, "-D", name(), "-l", log, "-o", "-p " + port};
        try {
            programs.run("", "pg_ctl", start);
        } catch (StorageException e) {
            throw new StorageException(e.getMessage() + "; the last it wrote: " + endOfLog(), e);
        }
    }

    private String endOfLog() throws IOException {
        if (!Files.exists(folder.log())) {
            return "nothing";
        }
        List<String> lines = Files.readAllLines(folder.log(), ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_IN_MESSAGE), lines.size()));
    }

    private void stop(String mode) {
        programs.run("", "pg_ctl", "stop", "-w", "-s", "-t", STOP_WAIT_SECONDS, "-D", name(), "-m", mode);
    }

    private void awaitEnd(ProcessHandle process) {
        long start = System.nanoTime();
        while (programs.isOurs(process)) {
            if (System.nanoTime() - start > END_WAIT.toNanos()) {
                throw new StorageException("Process " + process.pid() + " works on the data in " + folder.path()
                        + " and does not end; end it");
            }
            pause(process);
        }
    }

    private static void pause(ProcessHandle process) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while process " + process.pid() + " was ending", e);
        }
    }

    private void refuseOtherVersions() throws IOException {
        List<Path> others = folder.named("data-").stream()
                .filter(other -> !other.getFileName().toString().endsWith(".new"))
                .toList();
        if (!others.isEmpty()) {
            throw new StorageException("The data in " + others.get(0) + " was written by another major version of"
                    + " PostgreSQL than this program brings (" + data.getFileName()
                    + "); run the version of Errata that wrote it,"
                    + " or choose another folder with ERRATA_DATA_DIR");
        }
    }

    private static int freePort(Optional<Integer> wished) throws IOException {
        if (wished.isPresent() && isFree(wished.get())) {
            return wished.get();
        }
        try (ServerSocket socket = bound(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = bound(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(LOCAL));
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private String name() {
        return data.getFileName().toString();
    }
}
