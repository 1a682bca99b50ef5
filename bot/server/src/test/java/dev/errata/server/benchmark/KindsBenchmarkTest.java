package dev.errata.server.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.server.CommandLineTest;
import dev.errata.server.process.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KindsBenchmarkTest {

    @TempDir
    private Path folder;

    private Ended measured(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("kinds.jsonl"), String.join("\n", lines));
        return CommandLineTest.run(Map.of(), "benchmark", "kinds", "--sentences", file.toString());
    }

    @Test
    void what_was_guessed_is_counted_for_each_kind() throws IOException {
        Ended ended = measured(
                "{\"kind\": \"FORMAT\", \"text\": \"Use a table.\"}",
                "{\"kind\": \"FORMAT\", \"text\": \"Shorter.\"}",
                "{\"kind\": \"CONTENT\", \"text\": \"Make it shorter, the name is Li.\"}",
                "{\"kind\": \"CONTENT\", \"text\": \"The name is Li.\"}");

        assertThat(ended.out())
                .containsPattern("format +2 +2 +50 +50\\R")
                .containsPattern("content +2 +2 +50 +50\\R")
                .containsPattern("tone +0 +0 +- +-\\R");
    }

    @Test
    void a_hundred_sentences_of_ours_are_measured_where_none_are_named() {
        Ended ended = CommandLineTest.run(Map.of(), "benchmark", "kinds");

        assertThat(ended.out()).containsPattern("content +40 ").containsPattern("policy +12 ");
    }

    @Test
    void a_line_that_names_no_kind_is_refused_by_its_number() throws IOException {
        Ended ended = measured("{\"kind\": \"TONE\", \"text\": \"Be kind.\"}", "{\"kind\": \"MOOD\", \"text\": \"x\"}");

        assertThat(ended.exit()).isNotZero();
        assertThat(ended.err()).contains("line 2");
    }
}
