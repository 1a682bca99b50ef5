package dev.errata.teams.skin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.teams.Schemas;
import dev.errata.teams.api.Content;
import dev.errata.teams.text.MessageParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Screens as they were agreed on, in {@code src/test/resources/golden}. {@code mvn test -Dgolden=write} writes them anew; read the
 * difference before you commit it.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Golden() {}

    /** A card by itself, as dialogs show it. */
    static void assertSameCard(String name, JsonNode card) {
        assertThat(Schemas.problemsOfCard(card)).as(name).isEmpty();
        assertSame(name, card);
    }

    /** A message with its card. */
    static void assertSameMessage(String name, Content message) {
        assertThat(Schemas.problemsOfCard(Objects.requireNonNull(message.card())))
                .as(name)
                .isEmpty();
        assertSame(name, message.activity());
    }

    static void assertSame(String name, JsonNode screen) {
        assertThat(MessageParts.size(screen)).as(name).isLessThan(MessageParts.LARGEST_MESSAGE);
        try {
            String now = steady(JSON.writer(PRETTY).writeValueAsString(screen)) + "\n";
            Path file = FOLDER.resolve(name + ".json");
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, now, UTF_8);
            }
            assertThat(now).isEqualTo(Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + name, e);
        }
    }

    /** Ids by the order in which they appear. */
    private static String steady(String json) {
        Map<String, String> ids = new HashMap<>();
        return ID.matcher(json).replaceAll(found -> ids.computeIfAbsent(found.group(), id -> "id-" + (ids.size() + 1)));
    }
}
