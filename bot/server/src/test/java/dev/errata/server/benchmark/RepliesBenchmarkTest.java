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

class RepliesBenchmarkTest {

    private static final String LINE =
            "{\"id\": \"%s\", \"question\": \"When does it close?\", \"answer\": \"At 14:00.\", \"reply\": \"%s\"}";

    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("replies.jsonl"), String.join("\n", lines));
    }

    private static Ended benchmark(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "benchmark";
        all[1] = "replies";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandLineTest.run(Map.of(), all);
    }

    @Test
    void each_reply_of_a_file_is_said_to_be_one_or_none_and_why() throws IOException {
        Path out = folder.resolve("out.jsonl");

        Ended ended = benchmark(
                "--file",
                file(
                                LINE.formatted("a", "It is 15:00 since they renovated it."),
                                LINE.formatted("b", "Thanks!"),
                                LINE.formatted("c", ""))
                        .toString(),
                "--out",
                out.toString());

        assertThat(ended.exit()).isZero();
        assertThat(out).content().isEqualTo("""
                {"id":"a","candidate":true,"cue":"number"}
                {"id":"b","candidate":false,"cue":null}
                {"id":"c","candidate":false,"cue":null}
                """);
    }

    @Test
    void ours_are_counted_where_none_are_named() {
        assertThat(benchmark().out()).containsPattern("tune +350 +136 ").containsPattern("test +263 +91 ");
    }

    @Test
    void without_a_language_model_nobody_judges() {
        assertThat(benchmark("--judge").err()).contains("--judge needs a language model: set ERRATA_CHAT_MODEL");
    }

    @Test
    void what_is_missing_is_said() throws IOException {
        assertThat(benchmark("--file", file(LINE.formatted("a", "x")).toString())
                        .err())
                .contains("--file and --out belong together");
        assertThat(benchmark(
                                "--file",
                                file("{\"id\": \"a\"}").toString(),
                                "--out",
                                folder.resolve("o").toString())
                        .err())
                .contains("line 1");
    }
}
