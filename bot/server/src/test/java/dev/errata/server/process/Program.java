package dev.errata.server.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, started as people start it, but without the second compiler: what it makes faster comes after a test has ended. */
public final class Program implements AutoCloseable {

    /** One for all: whoever waits for a program asks often, and leaves it the processor. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, String> settings;
    private final List<String> arguments;
    private final Path log;
    private Process process;

    private Program(Map<String, String> settings, List<String> arguments, Path log) {
        this.settings = settings;
        this.arguments = arguments;
        this.log = log;
        this.process = start(settings, log, arguments);
    }

    /** Starts it to serve, and returns at once. */
    public static Program serve(Map<String, String> settings, Path log, String... arguments) {
        return new Program(settings, List.of(arguments), log);
    }

    /** What a command printed and how it ended. */
    public record Ended(int exit, String out, String err) {}

    /** Runs one command to its end. */
    public static Ended run(Map<String, String> settings, Path folder, String... arguments) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            ProcessBuilder builder = builder(settings, List.of(arguments));
            builder.redirectOutput(out.toFile());
            builder.redirectError(err.toFile());
            Process process = builder.start();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the command did not end: " + String.join(" ", arguments));
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(Map<String, String> settings, Path log, List<String> arguments) {
        try {
            ProcessBuilder builder = builder(settings, arguments);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder builder(Map<String, String> settings, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("ERRATA_")
                        || name.startsWith("SLACK_")
                        || name.startsWith("MICROSOFT_")
                        || name.startsWith("OPENAI_")
                        || name.startsWith("DATABASE_"));
        builder.environment().putAll(settings);
        return builder;
    }

    private static String jar() {
        Path jar = Path.of("target", "errata.jar").toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not there; package the module first");
        }
        return jar.toString();
    }

    public void untilReady() {
        Await.until("the program to be ready; its log is\n" + log(), () -> isReady() || ended());
        if (ended()) {
            throw new AssertionError("the program ended:\n" + log());
        }
    }

    private boolean ended() {
        return !process.isAlive();
    }

    /** Whether it says that it is ready at this moment. */
    public boolean isReady() {
        return answers(URI.create("http://127.0.0.1:" + settings.get("PORT") + "/readyz"));
    }

    /** The page of metrics as it is now; on the admin port where there is a platform. */
    public String metrics() {
        String port = settings.getOrDefault("ERRATA_ADMIN_PORT", String.valueOf(settings.get("PORT")));
        return get(URI.create("http://127.0.0.1:" + port + "/metrics")).body();
    }

    private static boolean answers(URI uri) {
        try {
            return get(uri).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** What a page is answered with, on the port that this setting names. */
    public int statusOf(String setting, String path) {
        return get(URI.create("http://127.0.0.1:" + settings.get(setting) + path))
                .statusCode();
    }

    private static HttpResponse<String> get(URI uri) {
        try {
            return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl+C does it. */
    public void stop() {
        beginToStop();
        await();
    }

    /** The same, without waiting for the end. */
    void beginToStop() {
        process.destroy();
    }

    /** As a power cut does it. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the program did not stop:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void startAgain() {
        process = start(settings, log, arguments);
    }

    /** Ends in good order, and is there again. */
    public void restart() {
        stop();
        startAgain();
        untilReady();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
