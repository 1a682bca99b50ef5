package dev.errata.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.JoniRegularExpressionFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** JSON schemas of {@code src/test/resources/schemas}; where they are from stands beside them. */
public final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema MANIFEST = read("teams-manifest-1.27.schema.json", SpecVersion.VersionFlag.V4);
    private static final JsonSchema CARD = read("adaptive-card-used.schema.json", SpecVersion.VersionFlag.V7);

    /** Where somebody has a copy of the schema of Adaptive Cards 1.5: no package brings it. */
    private static final Optional<JsonSchema> PUBLISHED =
            Optional.ofNullable(System.getProperty("card.schema")).map(Schemas::published);

    private Schemas() {}

    /** What Microsoft's schema has against a manifest. */
    public static List<String> problemsOfManifest(JsonNode manifest) {
        return problems(MANIFEST, manifest);
    }

    /**
     * What is in a card that Errata does not use, or that Adaptive Cards 1.5 do not have. With {@code -Dcard.schema=FILE} also what that
     * schema, such as Microsoft's, has against it.
     */
    public static List<String> problemsOfCard(JsonNode card) {
        return Stream.concat(Stream.of(CARD), PUBLISHED.stream())
                .flatMap(schema -> problems(schema, card).stream())
                .toList();
    }

    private static List<String> problems(JsonSchema schema, JsonNode json) {
        return schema.validate(json).stream().map(ValidationMessage::getMessage).toList();
    }

    private static JsonSchema read(String name, SpecVersion.VersionFlag version) {
        try (InputStream in = Schemas.class.getResourceAsStream("/schemas/" + name)) {
            return schema(JSON.readTree(in), version);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the schema " + name, e);
        }
    }

    private static JsonSchema published(String file) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(Path.of(file).toFile());
            // It calls itself by the keyword of an older draft than the one it names.
            return schema(json.without("id"), SpecVersion.VersionFlag.V6);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the schema " + file, e);
        }
    }

    private static JsonSchema schema(JsonNode json, SpecVersion.VersionFlag version) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .regularExpressionFactory(JoniRegularExpressionFactory.getInstance())
                .build();
        return JsonSchemaFactory.getInstance(version).getSchema(json, config);
    }
}
