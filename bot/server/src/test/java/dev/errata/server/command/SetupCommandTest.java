package dev.errata.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.server.CommandLineTest;
import dev.errata.server.process.Program.Ended;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupCommandTest {

    private static final String ID = "1b4e28ba-2fa1-11d2-883f-0016d3cca427";

    @TempDir
    private Path folder;

    @Test
    void the_package_for_teams_is_written_and_it_is_said_what_to_do_with_it() throws IOException {
        Path zip = folder.resolve("errata.zip");

        Ended ended = run("--app-id", ID, "--out", zip.toString());

        assertThat(ended.exit()).describedAs("%s", ended).isZero();
        assertThat(ended.out()).contains("Wrote " + zip + ".", "Teams admin center", "--rsc it hears follow-ups too");
        assertThat(manifest(zip).at("/bots/0/botId").asText()).isEqualTo(ID);
        assertThat(manifest(zip).has("authorization")).isFalse();
    }

    @Test
    void with_the_permission_the_administrator_is_told_what_people_will_be_asked() throws IOException {
        Path zip = folder.resolve("errata.zip");

        Ended ended = run("--app-id", ID, "--rsc", "--app-version", "1.0.1", "--out", zip.toString());

        assertThat(ended.out()).contains("asked to let it read the messages there");
        assertThat(manifest(zip).has("authorization")).isTrue();
        assertThat(manifest(zip).path("version").asText()).isEqualTo("1.0.1");
    }

    @Test
    void a_file_that_is_there_is_only_replaced_when_that_is_said() throws IOException {
        Path zip = Files.writeString(folder.resolve("errata.zip"), "mine ".repeat(10_000));

        Ended refused = run("--app-id", ID, "--out", zip.toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("There is a file " + zip + " already.", "--overwrite");
        assertThat(zip).content().startsWith("mine ");
        assertThat(run("--app-id", ID, "--out", zip.toString(), "--overwrite").exit())
                .isZero();
        assertThat(manifest(zip).path("id").asText()).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"errata", "", "00000000-0000-0000-0000-000000000000", ID + "0"})
    void what_is_no_id_is_refused_and_nothing_is_written(String id) {
        Path zip = folder.resolve("errata.zip");

        Ended ended = run("--app-id", id, "--out", zip.toString());

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("--app-id " + id + ": this is no application id.");
        assertThat(zip).doesNotExist();
    }

    @Test
    void what_cannot_be_meant_ends_with_2_and_a_word() {
        assertThat(run().err()).contains("--app-id");
        assertThat(run("--app-id", ID, "--out", folder.resolve("no/folder.zip").toString()))
                .satisfies(ended -> assertThat(ended.exit()).isEqualTo(2))
                .satisfies(ended -> assertThat(ended.err()).contains("cannot be written"));
        assertThat(run("--app-id", ID, "--out", folder.toString()).err())
                .contains(folder + " is a folder. Name a file in it with --out.");
        assertThat(run("--app-id", ID, "--app-version", "1.0").err())
                .contains("--app-version 1.0: this is no version.");
        Ended alone = CommandLineTest.run(Map.of(), "setup");
        assertThat(alone.exit()).isEqualTo(2);
        assertThat(alone.err()).contains("Say for which platform: teams");
    }

    private static Ended run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "setup";
        all[1] = "teams";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandLineTest.run(Map.of(), all);
    }

    private static JsonNode manifest(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("manifest.json"))) {
            return new ObjectMapper().readTree(in);
        }
    }
}
