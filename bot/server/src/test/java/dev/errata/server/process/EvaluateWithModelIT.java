package dev.errata.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.server.CommandLineTest;
import dev.errata.server.process.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a measurement costs where a language model writes: it is asked only for what has changed, and only for so much. */
@WithLocalProgram
class EvaluateWithModelIT {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String PARAPHRASE = "By what method are returns of a quarter worked out?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final Pattern ANSWER = Pattern.compile("Answer ([0-9a-f]{8})\\.");
    private static final Pattern TOKENS = Pattern.compile("asked for ([0-9,]+) tokens[^;]*+; ([0-9,]+) were known");

    private final LocalProgram local;
    private final ModelProvider provider = ModelProvider.start();

    @TempDir
    private Path folder;

    EvaluateWithModelIT(LocalProgram local) {
        this.local = local;
    }

    @BeforeEach
    void begin() {
        local.startOver();
        // A question in a question's place, and an answer in an answer's.
        provider.answers(ModelProvider.says(PARAPHRASE));
        said(0, Map.of(), "correct", idIn(said(0, Map.of(), "ask", QUESTION)), FISCAL, "--as", "Ana Flores");
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void other_words_are_asked_for_and_shown_and_a_second_run_asks_for_nothing() throws IOException {
        Path prices = folder.resolve("prices.json");
        Files.writeString(prices, "{\"openai/gpt-test\": {\"input\": 100, \"output\": 1000}}");
        Path json = folder.resolve("report.json");
        Map<String, String> priced = Map.of("ERRATA_PRICES", prices.toString());

        Ended first = said(0, priced, "evaluate", "--channel", "general", "--paraphrases");
        int asked = provider.asked();
        Ended second = said(0, priced, "evaluate", "--channel", "general", "--json", json.toString());

        assertThat(first.out()).contains("1 of 1 questions in other words", "which cost", "Sycophancy is not measured");
        assertThat(said(0, Map.of(), "evaluation", "cases", "list", "--channel", "general")
                        .out())
                .contains("a language model's words: " + PARAPHRASE);
        assertThat(asked).isPositive();
        assertThat(provider.asked()).isEqualTo(asked);
        assertThat(tokens(second, 1)).isZero();
        assertThat(tokens(second, 2)).isPositive();
        JsonNode with = new ObjectMapper().readTree(json.toFile()).at("/conditions/with");
        assertThat(with.at("/tokens/mean").asDouble()).isGreaterThanOrEqualTo(207);
        assertThat(with.at("/cost/mean").asDouble())
                .isEqualTo(with.at("/tokens/mean").asDouble() / 207 * (190 * 100 + 17 * 1000) / 1e6);
    }

    @Test
    void a_run_stops_where_its_tokens_end_and_goes_on_with_as_many_again() {
        said(0, Map.of(), "evaluation", "cases", "add", "--for", correction(), "What do returns of a quarter rest on?");
        Map<String, String> little = Map.of("ERRATA_EVALUATE_TOKENS", "400");

        Ended stopped = said(1, little, "evaluate", "--channel", "general", "--orders", "0");
        Ended runs = said(0, Map.of(), "evaluation", "runs");
        Ended whole = said(0, Map.of(), "evaluate", "--channel", "general", "--orders", "0", "--resume");

        assertThat(stopped.err()).contains("the 400 tokens of ERRATA_EVALUATE_TOKENS are used up", "--resume");
        assertThat(runs.out()).contains("interrupted");
        assertThat(whole.out()).contains("1 case,");
        assertThat(said(0, Map.of(), "evaluation", "runs").out()).doesNotContain("interrupted");
    }

    @Test
    void other_words_need_a_model_and_corrections_of_a_workspace() {
        assertThat(run(Map.of("ERRATA_CHAT_MODEL", ""), "evaluate", "--paraphrases")
                        .err())
                .contains("set ERRATA_CHAT_MODEL");
        assertThat(said(2, Map.of(), "evaluate", "--paraphrases", "--sample").err())
                .contains("without --cases and --sample");
    }

    private String correction() {
        Ended listed = said(0, Map.of(), "corrections", "list", "--channel", "general");
        Matcher id = Pattern.compile("(?m)^([0-9a-f]{8}) .*fiscal").matcher(listed.out());
        assertThat(id.find()).describedAs("%s", listed).isTrue();
        return id.group(1);
    }

    private static int tokens(Ended ended, int which) {
        Matcher matcher = TOKENS.matcher(ended.out());
        assertThat(matcher.find()).describedAs("%s", ended).isTrue();
        return Integer.parseInt(matcher.group(which).replace(",", ""));
    }

    private static String idIn(Ended ended) {
        Matcher matcher = ANSWER.matcher(ended.out());
        assertThat(matcher.find()).describedAs("%s", ended).isTrue();
        return matcher.group(1);
    }

    private Ended said(int exit, Map<String, String> more, String... arguments) {
        Ended ended = run(more, arguments);
        assertThat(ended.exit()).describedAs("%s", ended).isEqualTo(exit);
        return ended;
    }

    private Ended run(Map<String, String> more, String... arguments) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("ERRATA_DATA_DIR", local.data().toString());
        settings.putAll(more);
        return CommandLineTest.run(settings, arguments);
    }
}
