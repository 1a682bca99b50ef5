package dev.errata.bench.program;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Folder;
import dev.errata.bench.measuring.Report;
import dev.errata.bot.FreePort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long somebody waits for the page on loopback, and how much is transferred for it the first time. */
@Command(name = "page", description = "The page in the browser: wait and bytes.", mixinStandardHelpOptions = true)
public final class PageBenchmark implements Runnable {

    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @Option(names = "--times", description = "how many times (default: ${DEFAULT-VALUE})")
    private int times = 100;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public void run() {
        String port = String.valueOf(FreePort.any());
        try (Folder folder = Folder.fresh();
                Program program = Program.serve(
                                Map.of(
                                        "PORT",
                                        port,
                                        "ERRATA_DATA_DIR",
                                        folder.path().resolve("data").toString()),
                                folder.path().resolve("program.log"))
                        .untilReady()) {
            URI page = URI.create("http://localhost:" + port + "/");
            Distribution first = new Distribution();
            first(page, first);
            Distribution later = new Distribution();
            for (int i = 0; i < times; i++) {
                first(page, later);
            }
            Report.on(System.out, "The page on loopback: its HTML and the stylesheet that it waits for")
                    .line("the first time after the start", first, "200")
                    .line("later", later, "200")
                    .say("kB transferred for everything, zipped", String.valueOf(kilobytes(page)), "under 150");
            if (!program.process().isAlive()) {
                throw new IllegalStateException("the program ended meanwhile");
            }
        }
    }

    private void first(URI page, Distribution spread) {
        long start = System.nanoTime();
        String html = text(get(page));
        STYLE.matcher(html).results().forEach(style -> get(page.resolve(style.group(1))));
        spread.addSince(start);
    }

    private long kilobytes(URI page) {
        HttpResponse<byte[]> html = get(page);
        List<HttpResponse<byte[]>> all = new ArrayList<>(List.of(html));
        FILE.matcher(text(html))
                .results()
                .map((MatchResult file) -> file.group(1))
                .distinct()
                .forEach(file -> all.add(get(page.resolve(file))));
        long bytes = all.stream().mapToLong(PageBenchmark::transferred).sum();
        return (bytes + 999) / 1_000;
    }

    /** The body as it came, and the headers as they are written. */
    private static long transferred(HttpResponse<byte[]> response) {
        long headers = response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value + "\r\n"))
                .mapToLong(String::length)
                .sum();
        return response.body().length + headers;
    }

    private static String text(HttpResponse<byte[]> response) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the page was not zipped", e);
        }
    }

    private HttpResponse<byte[]> get(URI uri) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("Accept-Encoding", "gzip")
                    .build();
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(uri + " was answered with " + response.statusCode());
            }
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(uri + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the page was loading", e);
        }
    }
}
