package dev.errata.slack.surface;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Screens as they were agreed on, in {@code src/test/resources/golden}. {@code mvn test -Dgolden=write} writes them anew; read the
 * difference before you commit it.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Golden() {}

    static void assertSame(String name, JsonElement screen) {
        String now = steady(GSON.toJson(screen)) + "\n";
        Path file = FOLDER.resolve(name + ".json");
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, now, UTF_8);
            }
            assertThat(now).isEqualTo(Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }

    /** Ids by the order in which they appear, and without what Slack numbers by itself. */
    private static String steady(String json) {
        Map<String, String> ids = new HashMap<>();
        String named = ID.matcher(json)
                .replaceAll(found -> ids.computeIfAbsent(found.group(), id -> "id-" + (ids.size() + 1)));
        return named.replaceAll(",\\s*\"block_id\": \"b[0-9]+\"", "").replaceAll("/p[0-9]{16}", "/p1");
    }
}
