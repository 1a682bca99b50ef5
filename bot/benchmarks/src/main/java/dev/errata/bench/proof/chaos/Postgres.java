package dev.errata.bench.proof.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The PostgreSQL below a data folder, from outside: its processes, its settings, and a way in as the owner of the database. */
final class Postgres {

    private final Path folder;

    private Postgres(Path folder) {
        this.folder = folder;
    }

    /** The one that runs, or will run, below this folder. */
    static Postgres below(Path dataDir) {
        return new Postgres(dataDir.resolve("postgresql"));
    }

    /** Its processes at this moment, the first one first; none while it does not run. */
    List<ProcessHandle> processes() {
        return first().stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
    }

    private Optional<ProcessHandle> first() {
        try {
            Path file = data().resolve("postmaster.pid");
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            return pid > 0 ? ProcessHandle.of(pid).filter(this::isOurs) : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path data() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> path.getFileName().toString().matches("data-[0-9]+"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no data below " + folder));
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(folder))
                .isPresent();
    }

    /** Every process that works here, whether its first one is known or not. */
    List<ProcessHandle> left() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    void kill() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    void freeze() {
        signal("STOP", processes());
    }

    void thaw() {
        signal("CONT", left());
    }

    /** Ends its sessions and itself; whoever runs it starts it again. */
    void stop() {
        signal("INT", first().stream().toList());
    }

    /** Also in the sessions that there are. */
    void readOnly(boolean now) {
        try {
            String settings = now ? "default_transaction_read_only = on\n" : "";
            Files.writeString(data().resolve("postgresql.auto.conf"), settings);
            signal("HUP", first().stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the settings of " + folder + " cannot be written", e);
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("no signal can be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As the owner of the database, whom row-level security holds too. */
    Connection connect() throws SQLException {
        Properties access = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve("server.properties"))) {
            access.load(in);
        } catch (IOException e) {
            throw new SQLException("nothing says how to reach it", e);
        }
        Properties login = new Properties();
        login.setProperty("user", access.getProperty("user"));
        login.setProperty("password", access.getProperty("password"));
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "60");
        login.setProperty("sslmode", "disable");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/" + access.getProperty("database"),
                login);
    }
}
