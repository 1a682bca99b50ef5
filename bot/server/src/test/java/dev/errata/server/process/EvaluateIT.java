package dev.errata.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.CommandLineTest;
import dev.errata.server.Main;
import dev.errata.server.process.Program.Ended;
import dev.errata.web.company.SampleWorkplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What corrections are worth, measured on the command line beside a program that serves. */
@WithLocalProgram
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluateIT {

    private static final String RETURNS = "How do we calculate quarterly returns?";
    private static final String PARAPHRASE = "what is the way to compute the returns of a quarter?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final Pattern ANSWER = Pattern.compile("Answer ([0-9a-f]{8})\\.");
    private static final Pattern CORRECTION = Pattern.compile("Correction ([0-9a-f]{8})\\.");

    private final LocalProgram local;

    @TempDir
    private Path folder;

    EvaluateIT(LocalProgram local) {
        this.local = local;
    }

    @BeforeEach
    void begin() {
        local.startOver();
    }

    @Test
    void a_correction_in_other_words_is_measured_with_it_and_without() throws IOException {
        String correction = taught();
        Ended echo = said(0, "evaluate", "--channel", "general");
        Ended worded = said(0, "evaluation", "cases", "add", "--for", correction, PARAPHRASE);
        Ended listed = said(0, "evaluation", "cases", "list", "--channel", "general");
        Path json = folder.resolve("report.json");
        Path html = folder.resolve("report.html");
        Ended measured =
                said(0, "evaluate", "--channel", "general", "--json", json.toString(), "--html", html.toString());
        Ended unchanged = said(0, "evaluate", "--channel", "general", "--if-changed");
        Ended runs = said(0, "evaluation", "runs");

        assertThat(echo.out()).contains("One case is known in no other words", "nothing to measure");
        assertThat(worded.out()).contains("in these words too");
        assertThat(listed.out()).contains(RETURNS, "Ana Flores taught: " + FISCAL, "in other words: " + PARAPHRASE);
        assertThat(measured.out()).contains("1 case,", "right one applied", "What more corrections bring");
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.at("/conditions/with/recall/mean").asDouble()).isEqualTo(1);
        assertThat(report.at("/conditions/without/recall/mean").asDouble()).isZero();
        assertThat(report.at("/conditions/with/adherence/mean").asDouble()).isEqualTo(1);
        assertThat(report.at("/cases/0/asked").asText()).isEqualTo(PARAPHRASE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(json)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(html)).contains("<polyline", PARAPHRASE);
        assertThat(unchanged.out()).contains("Nothing has changed since");
        assertThat(runs.out()).contains("#general", "right one applied 100");

        String other = idIn(ANSWER, said(0, "ask", "Who is on call?"));
        said(0, "correct", other, "Ben is, until Friday.", "--as", "Ana Flores");
        assertThat(said(0, "evaluate", "--channel", "general", "--if-changed").out())
                .contains("Measured in");
    }

    @Test
    void what_was_taught_in_a_private_channel_is_counted_and_named_only_if_that_is_wanted() throws IOException {
        Path json = folder.resolve("report.json");
        said(0, "evaluate", "--json", json.toString());
        Ended usual = said(0, "evaluation", "cases", "list");
        Ended all = said(0, "evaluation", "cases", "list", "--private");

        assertThat(Files.readString(json)).doesNotContain("2 March", "new office");
        assertThat(usual.out()).contains("1 from private places").doesNotContain("2 March");
        assertThat(all.out()).contains("When do we announce the new office?", "On 2 March");
        String old = idIn(ANSWER, said(0, "ask", "Who is on call?"));
        said(0, "correct", old, "Ben is.", "--as", "Ana Flores");
        said(0, "evaluate", "--private", "--json", json.toString());
        assertThat(Files.readString(json)).contains("2 March", "new office");
    }

    @Test
    void a_confirmed_answer_that_got_worse_ends_with_3() {
        String good = idIn(ANSWER, said(0, "ask", "How do customers return a product?"));
        try (Bot bot = Bot.open(new Main(settings()).settings())) {
            WorkspaceId workspace = bot.stored().directory().workspace(SampleWorkplace.SAMPLE);
            Interaction answer =
                    bot.stored().interactions().findByPrefix(workspace, good).get(0);
            bot.stored()
                    .interactions()
                    .rate(
                            workspace,
                            answer.id(),
                            answer.question().asker(),
                            Rating.GOOD,
                            answer.question().at());
        }
        assertThat(said(0, "evaluate").out()).contains("guards kept");
        String nearly = idIn(ANSWER, said(0, "ask", "How do the customers return our product?"));
        said(0, "correct", nearly, "They throw it away; nobody sends anything back.", "--as", "Ana Flores");

        Ended worse = said(3, "evaluate");

        assertThat(worse.out()).contains("Made a confirmed answer worse (1)", "How do customers return a product?");
        said(0, "evaluation", "cases", "drop", good);
        said(0, "evaluate");
    }

    @Test
    void cases_of_a_file_are_asked_as_they_stand_or_not_at_all() throws IOException {
        String correction = taught();
        Path cases = folder.resolve("cases.jsonl");
        Files.writeString(cases, """
                {"input": "%s", "context": {"channel": "general", "as": "Li Wei"}, "must follow": ["%s"]}
                {"input": "How do customers return a product?", "context": {"channel": "general"}, "must follow": [], "must not follow": ["fiscal"]}
                {"input": "%s"}
                """.formatted(PARAPHRASE, correction, RETURNS));
        Path json = folder.resolve("report.json");
        said(0, "evaluate", "--cases", cases.toString(), "--json", json.toString());
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        Files.writeString(
                cases, "{\"input\": \"When?\"}\n{\"input\": \"Who?\", \"context\": {\"channel\": \"moon\"}}\n");
        Ended stranger = said(2, "evaluate", "--cases", cases.toString());
        Files.writeString(cases, "{\"input\": \"When?\"}\n{\"input\"\n");
        Ended broken = said(2, "evaluate", "--cases", cases.toString());

        assertThat(report.at("/counts/written").asInt()).isEqualTo(2);
        assertThat(report.at("/counts/echo_only").asInt()).isEqualTo(1);
        assertThat(report.at("/conditions/with/recall/mean").asDouble()).isEqualTo(1);
        assertThat(report.at("/conditions/with/false_use/mean").asDouble()).isZero();
        assertThat(report.at("/conditions/with/adherence/n").asInt()).isEqualTo(2);
        assertThat(stranger.err()).contains("cases.jsonl, line 2: there is no channel moon here");
        assertThat(broken.err()).contains("cases.jsonl, line 2 is not JSON");
        assertThat(said(0, "evaluation", "runs").out()).contains("cases.jsonl").doesNotContain("interrupted");
    }

    @Test
    void the_sample_is_measured_in_a_workspace_of_its_own_that_nobody_can_name() {
        Ended first = said(0, "evaluate", "--sample", "--orders", "1");
        Ended again = said(0, "evaluate", "--sample", "--if-changed");

        assertThat(first.out()).contains("60 cases, 40 corrections in force", "What more corrections bring");
        assertThat(again.out()).contains("Nothing has changed since");
        assertThat(said(0, "corrections", "list", "--channel", "finance").out()).doesNotContain("invoices@larkspur");
        assertThat(said(2, "corrections", "list", "--workspace", "evaluation").err())
                .contains("evaluation", "sample", "local");
        assertThat(said(2, "evaluate", "--sample", "--cases", "any").err()).contains("--sample has cases of its own");
    }

    @Test
    void what_was_measured_and_taught_is_handed_out_and_it_is_said_that_that_is_not_enough() throws IOException {
        Path file = folder.resolve("lines.jsonl");
        Ended unmeasured = said(1, "evaluation", "export", "mlflow", file.toString());
        String correction = taught();
        said(0, "evaluation", "cases", "add", "--for", correction, PARAPHRASE);
        said(0, "evaluate", "--channel", "general", "--orders", "0");

        Ended assessments = said(0, "evaluation", "export", "mlflow", file.toString());
        String line = Files.readString(file).lines().findFirst().orElseThrow();
        Path none = folder.resolve("none.jsonl");
        Ended few = said(1, "evaluation", "export", "sft", none.toString());
        Ended ratings = said(0, "evaluation", "export", "ratings", file.toString());

        assertThat(unmeasured.err()).contains("Nothing was measured yet");
        assertThat(assessments.out()).contains("assessments to");
        JsonNode assessment = new ObjectMapper().readTree(line).at("/assessment");
        assertThat(assessment.at("/trace_id").asText()).matches("tr-[0-9a-f]{32}");
        assertThat(assessment.at("/source/source_type").asText()).isEqualTo("CODE");
        assertThat(few.err()).contains("Nothing was written", "good examples; no training takes fewer than 10");
        assertThat(none).doesNotExist();
        assertThat(ratings.out()).contains("rated answers to");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(said(2, "evaluation", "export", "sft", file.toString(), "--run", "abc")
                        .err())
                .contains("sft has no run");
        assertThat(said(2, "evaluation", "export", "csv", file.toString()).err())
                .contains("csv");
    }

    @Test
    void what_would_have_been_said_before_something_was_taught_is_said_without_it_and_recorded_nowhere() {
        taught();
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Ended before = said(0, "ask", RETURNS, "--as-of", yesterday);
        Ended now = said(0, "ask", RETURNS, "--as-of", today);

        assertThat(now.out()).contains(FISCAL, "Because Ana Flores taught it on", "version 1", "Recorded nowhere");
        assertThat(before.out()).contains("No correction of then applies").doesNotContain(FISCAL);
        assertThat(now.out()).doesNotContain("If it is wrong");
        assertThat(said(2, "ask", RETURNS, "--as-of", today, "--reply-to", "abcdef")
                        .err())
                .contains("leave one of them out");
        assertThat(said(2, "ask", RETURNS, "--as-of", "2999-01-01").err()).contains("is not over yet");
        assertThat(said(2, "ask", RETURNS, "--as-of", "yesterday").err()).contains("yesterday");
    }

    private String taught() {
        String old = idIn(ANSWER, said(0, "ask", RETURNS));
        return idIn(CORRECTION, said(0, "correct", old, FISCAL, "--as", "Ana Flores"));
    }

    private Ended said(int exit, String... arguments) {
        Ended ended = CommandLineTest.run(settings(), arguments);
        assertThat(ended.exit()).describedAs("%s", ended).isEqualTo(exit);
        return ended;
    }

    private Map<String, String> settings() {
        return Map.of("ERRATA_DATA_DIR", local.data().toString());
    }

    private static String idIn(Pattern pattern, Ended ended) {
        Matcher matcher = pattern.matcher(ended.out());
        assertThat(matcher.find()).describedAs("%s", ended).isTrue();
        return matcher.group(1);
    }
}
