package dev.errata.bench.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, started as people start it. */
public final class Program implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Process process;
    private final URI ready;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();

    private Program(Process process, URI ready, Path log) {
        this.process = process;
        this.ready = ready;
        this.log = log;
    }

    /**
     * Starts it to serve, and returns at once.
     *
     * @param settings with {@code PORT}; those of the calling shell do not count
     */
    public static Program serve(Map<String, String> settings, Path log) {
        return serve(settings, log, List.of());
    }

    /**
     * The same with options for Java.
     *
     * @param javaOptions such as a bound of the heap
     */
    static Program serve(Map<String, String> settings, Path log, List<String> javaOptions) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(ERRATA|SLACK|OPENAI|DATABASE|MICROSOFT|ANTHROPIC)_.*"));
        builder.environment().putAll(settings);
        try {
            URI ready = URI.create("http://127.0.0.1:" + settings.get("PORT") + "/readyz");
            return new Program(builder.start(), ready, log);
        } catch (IOException e) {
            throw new UncheckedIOException("the program could not be started", e);
        }
    }

    /** Beside our own, where the build puts it. */
    private static Path jar() {
        try {
            Path own = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path jar = own.resolve("../../../server/target/errata.jar").normalize();
            if (!Files.exists(jar)) {
                throw new IllegalStateException(jar + " is not there; build it with mvn -q -B -DskipTests package");
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this jar lies in no folder", e);
        }
    }

    public Program untilReady() {
        Wait.until("the program to be ready; see " + log, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the program ended; see " + log);
            }
            return isReady();
        });
        return this;
    }

    /** Whether it says so at this moment. */
    public boolean isReady() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(ready)
                                            .timeout(ANSWER)
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the program was starting", e);
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
