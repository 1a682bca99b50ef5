package dev.errata.server.process;

import dev.errata.bot.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged program with nothing configured, for every test that finds its company as it wants it by starting over. */
public final class LocalProgram implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final Path folder;
    private final int port = FreePort.any();
    private final Program program;

    private LocalProgram(Path folder) {
        this.folder = folder;
        FreshData.in(data());
        this.program = Program.serve(settings(), folder.resolve("program.log"));
    }

    public static LocalProgram start() {
        try {
            LocalProgram local = new LocalProgram(Files.createTempDirectory("errata-shared"));
            local.program.untilReady();
            return local;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Program program() {
        return program;
    }

    public int port() {
        return port;
    }

    /** What makes a command join it. */
    public Map<String, String> settings() {
        return Map.of("PORT", String.valueOf(port), "ERRATA_DATA_DIR", data().toString());
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** As the page does it: everything that was asked and taught is gone, in a workspace that nobody has been in before. */
    public void startOver() {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String page = sent(client, HttpRequest.newBuilder(at("/"))).body();
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new AssertionError("there is no token in\n" + page);
        }
        String form = "as=ana&in=general&token=" + token.group(1);
        HttpResponse<String> done = sent(
                client,
                HttpRequest.newBuilder(at("/start-over"))
                        .header("Origin", "http://localhost:" + port)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (done.statusCode() != 303) {
            throw new AssertionError("not started over: " + done.statusCode() + "\n" + done.body());
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> sent(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        program.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
