package dev.errata.storage.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A second JVM that opens the same data folder; it can be killed without a chance to tidy up. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private OtherProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(UTF_8);
    }

    static OtherProcess opening(Path dataDir) throws IOException {
        return started(dataDir.toString(), "");
    }

    /** Opens a folder whose name, in Java escapes, may hold letters that this process' own locale cannot encode. */
    static OtherProcess opening(Path parent, String escaped) throws IOException {
        return started(parent.toString(), escaped);
    }

    /** Opens nothing, and is there. */
    static OtherProcess idle() throws IOException {
        return started("", "");
    }

    long pid() {
        return process.pid();
    }

    /** Whether a process with this number still runs a program. */
    static boolean runs(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    /** Asks it to write rows until it is killed or its server is gone. */
    void write() throws IOException {
        process.getOutputStream().write('w');
        process.getOutputStream().flush();
    }

    private static OtherProcess started(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                arguments[0],
                arguments[1]);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new OtherProcess(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** What it prints next, without its first word. */
    String next(String firstWord) throws IOException {
        String line = lines.readLine();
        if (line == null || !line.startsWith(firstWord + " ")) {
            throw new IOException("expected " + firstWord + " but got " + line);
        }
        return line.substring(firstWord.length() + 1);
    }

    /** Kills it without warning. What it printed can still be read, unlike after {@link Process#destroyForcibly}. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** The last row that was acknowledged to it, read from all that it printed until it was killed or lost its server. */
    int lastWritten() throws IOException {
        int last = -1;
        for (String line = lines.readLine(); line != null && line.startsWith("written "); line = lines.readLine()) {
            last = Integer.parseInt(line.substring("written ".length()));
        }
        return last;
    }

    /** Lets it close its server and end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens the folder, writes rows when asked to and says so after each commit, and closes when its input ends. */
    public static void main(String[] args) throws IOException {
        if (args[0].isEmpty()) {
            System.in.read();
            return;
        }
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        Path folder = Path.of(args[0]).resolve(args[1].translateEscapes());
        try (EmbeddedServer server = EmbeddedServer.open(folder)) {
            out.println("opened " + server.owned() + " " + server.pid() + " "
                    + server.login().jdbcUrl());
            if (System.in.read() == 'w') {
                write(server, out);
                System.in.read();
            }
        }
    }

    private static void write(EmbeddedServer server, PrintStream out) {
        try (Sql sql = Sql.on(server)) {
            sql.run("create table if not exists written (number int primary key)", "truncate written");
            for (int i = 0; true; i++) {
                sql.run("insert into written values (" + i + ")");
                out.println("written " + i);
            }
        } catch (SQLException e) {
            out.println("lost the server");
        }
    }
}
