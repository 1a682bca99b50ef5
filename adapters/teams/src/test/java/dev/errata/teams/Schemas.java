package dev.errata.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.JoniRegularExpressionFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON schemas of {@code src/test/resources/schemas}; where they are from stands beside them. */
public final class Schemas {

    private static final JsonSchema MANIFEST = read("teams-manifest-1.27.schema.json", SpecVersion.VersionFlag.V4);
    private static final JsonSchema CARD = read("adaptive-card-used.schema.json", SpecVersion.VersionFlag.V7);

    private Schemas() {}

    /** What Microsoft's schema has against a manifest. */
    public static List<String> problemsOfManifest(JsonNode manifest) {
        return problems(MANIFEST, manifest);
    }

    /** What is in a card that Errata does not use, or that Adaptive Cards 1.5 do not have. */
    public static List<String> problemsOfCard(JsonNode card) {
        return problems(CARD, card);
    }

    private static List<String> problems(JsonSchema schema, JsonNode json) {
        return schema.validate(json).stream().map(ValidationMessage::getMessage).toList();
    }

    private static JsonSchema read(String name, SpecVersion.VersionFlag version) {
        try (InputStream in = Schemas.class.getResourceAsStream("/schemas/" + name)) {
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .regularExpressionFactory(JoniRegularExpressionFactory.getInstance())
                    .build();
            return JsonSchemaFactory.getInstance(version).getSchema(new ObjectMapper().readTree(in), config);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the schema " + name, e);
        }
    }
}
