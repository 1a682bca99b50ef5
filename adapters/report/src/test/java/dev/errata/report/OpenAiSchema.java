package dev.errata.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;

/**
 * What the OpenAI API is published to take. Its description comes in no package, so it is only asked where a copy is named by
 * {@code -Dopenai.schema=FILE}: {@code openapi.yaml} of openai/openai-openapi at f7f4b05; later ones describe no training files any more.
 */
final class OpenAiSchema {

    static final String COPY = "openai.schema";

    private OpenAiSchema() {}

    /** What is wrong with lines that should each be of a kind. */
    static List<String> problems(String lines, String kind) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        SchemaLocation.of(Path.of(System.getProperty(COPY)).toUri() + "#/components/schemas/" + kind));
        return lines.lines()
                .flatMap(line -> schema.validate(line, InputFormat.JSON).stream())
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
