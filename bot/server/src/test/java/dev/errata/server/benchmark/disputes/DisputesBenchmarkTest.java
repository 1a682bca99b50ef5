package dev.errata.server.benchmark.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.server.CommandLineTest;
import dev.errata.server.process.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputesBenchmarkTest {

    private static final String LINE =
            "{\"id\": \"%s\", \"question_a\": \"%s\", \"a\": \"%s\", \"question_b\": \"%s\", \"b\": \"%s\"}";

    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("pairs.jsonl"), String.join("\n", lines));
    }

    private Ended benchmark(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "benchmark";
        all[1] = "disputes";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandLineTest.run(
                Map.of("ERRATA_DATA_DIR", folder.resolve("data").toString()), all);
    }

    private String verdict(String questionOfOlder, String older, String questionOfNewer, String newer)
            throws IOException {
        Path out = folder.resolve("out.jsonl");
        String line = LINE.formatted("p", questionOfOlder, older, questionOfNewer, newer);
        Ended ended = benchmark("--file", file(line).toString(), "--out", out.toString());
        assertThat(ended.exit()).as(ended.err()).isZero();
        return Files.readString(out);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How long may goods be returned? | Customers have 30 days. | What is the return window? | Returns are possible for 45 days. | contradiction",
                "When is the board meeting? | The board meets on 3 May. | When does the board meet? | The board meeting is on 10 May. | contradiction",
                "When is the board meeting? | On 3 May the board meets. | When does the board meet? | On 10 May the board meets. | contradiction",
                "Who signs contracts? | Contracts are signed by Maria Ruiz. | Who signs our contracts? | Contracts go to Peter Holm for signing. | contradiction",
                "Are dogs allowed in the office? | Dogs are allowed in the office. | May I bring my dog? | Dogs are not allowed in the office. | contradiction",
                "Do we lock the back door? | Keep the back door open. | What about the back door? | Close the back door. | contradiction",
                "How long may goods be returned? | Customers have a week. | What is the return window? | Customers have seven days. | repeat",
                "Where do keys go? | Keys go in the box at reception. | Where do keys go? | Keys go in the box at reception, and sign the list beside it with the time. | refinement",
                "How many days off do interns get? | Interns get 20 days off. | How many days off do managers get? | Managers get 30 days off. | other_scope",
                "When does the shop in Lisbon open? | It opens at 9. | When does the shop in Oslo open? | It opens at 10. | other_scope",
                "How warm is it in hall 3? | Hall 3 is heated to 12 degrees. | How warm is it in hall four? | Hall 4 is heated to 17. | other_scope",
                "When does the pool open in summer? | It opens at 8. | When does the pool open in winter? | It opens at 10. | other_scope",
                "Is there a discount? | Adults get 5 % off. | Is there a discount? | Kids get 10 % off. | other_scope",
                "Who waters the plants? | The plants are watered by Li. | What is the alarm code for? | The alarm code opens the archive. | unrelated",
            })
    void how_two_corrections_stand_to_each_other_is_told_by_their_words(
            String questionOfOlder, String older, String questionOfNewer, String newer, String verdict)
            throws IOException {
        assertThat(verdict(questionOfOlder, older, questionOfNewer, newer))
                .isEqualTo("{\"id\":\"p\",\"verdict\":\"" + verdict + "\"}\n");
    }

    @Test
    void ours_are_counted_where_none_are_named() {
        assertThat(benchmark().out()).containsPattern("tune +500 ").containsPattern("test +250 ");
    }

    @Test
    void without_a_language_model_nobody_judges() {
        assertThat(benchmark("--judge").err()).contains("--judge needs a language model: set ERRATA_CHAT_MODEL");
    }

    @Test
    void what_is_missing_is_said() throws IOException {
        assertThat(benchmark(
                                "--file",
                                file(LINE.formatted("a", "q", "x", "q", "y")).toString())
                        .err())
                .contains("--file and --out belong together");
        assertThat(benchmark(
                                "--file",
                                file(LINE.formatted("a", "q", " ", "q", "y")).toString(),
                                "--out",
                                folder.resolve("o").toString())
                        .err())
                .contains("line 1");
    }
}
