package dev.errata.teams.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.teams.Schemas;
import dev.errata.teams.setup.AppPackage.Hearing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppPackageTest {

    private static final String ID = "1b4e28ba-2fa1-11d2-883f-0016d3cca427";
    private static final AppId APP = AppId.of(ID).orElseThrow();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_manifest_in_the_repository_is_one_by_microsofts_schema() throws IOException {
        JsonNode manifest = JSON.readTree(Files.readString(Path.of("..", "..", "manifests", "teams", "manifest.json")));

        assertThat(Schemas.problemsOfManifest(manifest)).isEmpty();
        assertThat(manifest.path("manifestVersion").asText()).isEqualTo("1.27");
        assertThat(manifest.path("name").path("short").asText()).hasSizeLessThanOrEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_made_of_it_for_a_bot_is_one_too_and_names_that_bot_alone(Hearing hearing) {
        JsonNode manifest = new AppPackage(APP, hearing, "1.0.0").manifest();

        assertThat(Schemas.problemsOfManifest(manifest)).isEmpty();
        assertThat(manifest.toString()).doesNotContain(AppPackage.NOBODY);
        assertThat(manifest.path("id").asText()).isEqualTo(ID);
        assertThat(manifest.at("/bots/0/botId").asText()).isEqualTo(ID);
        assertThat(manifest.at("/composeExtensions/0/botId").asText()).isEqualTo(ID);
        assertThat(manifest.at("/copilotAgents/customEngineAgents/0/id").asText())
                .isEqualTo(ID);
    }

    @Test
    void the_schema_refuses_what_teams_would_refuse() throws IOException {
        String manifest =
                new AppPackage(APP, Hearing.MENTIONS, "1.0.0").manifest().toString();

        assertThat(Schemas.problemsOfManifest(JSON.readTree(manifest.replace(ID, "no-guid"))))
                .isNotEmpty();
        assertThat(Schemas.problemsOfManifest(
                        JSON.readTree(manifest.replace("\"Errata\"", "\"" + "E".repeat(33) + "\""))))
                .isNotEmpty();
    }

    @Test
    void it_agrees_with_the_code() {
        JsonNode manifest = new AppPackage(APP, Hearing.MENTIONS, "1.0.0").manifest();

        JsonNode command = manifest.at("/composeExtensions/0/commands/0");
        assertThat(command.path("id").asText()).isEqualTo("correctAnswer");
        assertThat(command.path("fetchTask").asBoolean()).isTrue();
        assertThat(command.path("context")).hasSize(1).first().hasToString("\"message\"");
        assertThat(manifest.at("/bots/0/scopes")).hasToString("[\"personal\",\"team\",\"groupChat\"]");
    }

    @Test
    void only_whoever_wants_the_bot_to_hear_everything_asks_for_the_permission() {
        assertThat(new AppPackage(APP, Hearing.MENTIONS, "1.0.0").manifest().has("authorization"))
                .isFalse();
        assertThat(new AppPackage(APP, Hearing.EVERYTHING, "1.0.0")
                        .manifest()
                        .at("/authorization/permissions/resourceSpecific")
                        .findValuesAsText("name"))
                .containsExactly("ChannelMessage.Read.Group", "ChatMessage.Read.Chat");
    }

    @Test
    void the_zip_holds_the_manifest_and_its_icons_and_nothing_else() throws IOException {
        byte[] zip = new AppPackage(APP, Hearing.MENTIONS, "1.0.0").zip();

        Map<String, byte[]> files = unzipped(zip);
        JsonNode icons = JSON.readTree(files.get("manifest.json")).path("icons");
        assertThat(files)
                .containsOnlyKeys(
                        "manifest.json",
                        icons.path("color").asText(),
                        icons.path("outline").asText());
        assertThat(new AppPackage(APP, Hearing.MENTIONS, "1.0.0").zip()).isEqualTo(zip);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "errata",
                "00000000-0000-0000-0000-000000000000",
                "1b4e28ba2fa111d2883f0016d3cca427",
                "{1b4e28ba-2fa1-11d2-883f-0016d3cca427}",
                "1b4e28ba-2fa1-11d2-883f-0016d3cca42",
                "../1b4e28ba-2fa1-11d2-883f-0016d3cca427"
            })
    void what_is_no_id_of_an_app_is_none(String text) {
        assertThat(AppId.of(text)).isEmpty();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
