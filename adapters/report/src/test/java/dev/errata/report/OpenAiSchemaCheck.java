package dev.errata.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whether lines are what the OpenAI API is published to take. Its description comes in no package, so that no build asks this; who has a copy
 * does, with {@code -Dtest=OpenAiSchemaCheck -Dopenai.schema=FILE}: {@code openapi.yaml} of openai/openai-openapi at f7f4b05. Later ones describe
 * no training files any more.
 */
class OpenAiSchemaCheck {

    @Test
    void lines_are_what_is_published_to_be_taken() {
        String contents = "{\"type\":\"file_content\",\"content\":["
                + TrainingLines.ratings(TrainingLinesTest.SET).strip().replace("\n", ",") + "]}";

        assertThat(problems(TrainingLines.demonstrations(TrainingLinesTest.SET), "FineTuneChatRequestInput"))
                .isEmpty();
        assertThat(problems(TrainingLines.preferences(TrainingLinesTest.SET), "FineTunePreferenceRequestInput"))
                .isEmpty();
        assertThat(problems(contents, "EvalJsonlFileContentSource")).isEmpty();
        assertThat(problems("{\"messages\":[{\"role\":\"nobody\"}]}", "FineTuneChatRequestInput"))
                .isNotEmpty();
    }

    private static List<String> problems(String lines, String kind) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(
                        Path.of(System.getProperty("openai.schema")).toUri() + "#/components/schemas/" + kind));
        return lines.lines()
                .flatMap(line -> schema.validate(line, InputFormat.JSON).stream())
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
