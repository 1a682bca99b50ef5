package dev.errata.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.FreePort;
import dev.errata.server.CommandLineTest;
import dev.errata.server.process.Await;
import dev.errata.server.process.FreshData;
import dev.errata.server.process.ModelProvider;
import dev.errata.server.process.Program.Ended;
import dev.errata.server.serving.Serving;
import dev.errata.server.settings.ReadSettings;
import dev.errata.slack.FakeChannel;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser;
import dev.errata.slack.SignedRequests;
import dev.errata.slack.SlackManifest;
import dev.errata.slack.SlackSender;
import dev.errata.telemetry.Receiver;
import dev.errata.telemetry.SentTraces;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a receiver of OpenTelemetry is told of a question in Slack, a correction at a terminal, and a measurement. */
class TracesTest {

    private static final String SECRET = "signing-secret-for-tests";
    private static final String FINANCE = "C0FINANCE";
    private static final String BEN = "U2BEN";
    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String SAID = "The calendar year counts, says the gnome.";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";

    @TempDir
    private Path folder;

    private final FakeSlack slack = FakeSlack.start(SlackManifest.find().scopes())
            .user(BEN, "Ben Okafor", FakeUser.Standing.MEMBER)
            .channel(FINANCE, "finance", FakeChannel.Kind.PUBLIC, BEN, FakeSlack.BOT_USER);
    private final URI events = URI.create("http://127.0.0.1:" + FreePort.any() + "/slack/events");
    private final SignedRequests people = new SignedRequests(slack, new SlackSender(events, SECRET, Clock.systemUTC()));
    private final ModelProvider provider = ModelProvider.start();
    private final Receiver receiver = Receiver.thatWorks();

    @BeforeEach
    void open() {
        provider.answers(ModelProvider.says(SAID));
    }

    @AfterEach
    void close() {
        slack.close();
        provider.close();
        receiver.close();
    }

    private Map<String, String> settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(provider.settings());
        all.put("PORT", String.valueOf(events.getPort()));
        all.put("ERRATA_ADMIN_PORT", "0");
        all.put("ERRATA_HOST", "127.0.0.1");
        all.put("ERRATA_DATA_DIR", FreshData.in(folder.resolve("data")).toString());
        all.put("SLACK_SIGNING_SECRET", SECRET);
        all.put("SLACK_BOT_TOKEN", FakeSlack.TOKEN);
        all.put("SLACK_API_URL", slack.apiUrl());
        all.put("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.address());
        all.putAll(more);
        return all;
    }

    /** What is told is sent when it ends. */
    private <T> T served(Map<String, String> more, Supplier<T> work) {
        ReadSettings.Outcome read = ReadSettings.from(settings(more), Clock.systemUTC());
        Serving serving = Serving.start(((ReadSettings.Outcome.Usable) read).settings(), Optional.empty());
        try {
            return work.get();
        } finally {
            serving.close();
        }
    }

    /** Returns the answer's id. */
    private String asked() {
        FakeMessage question = people.mention(FINANCE, BEN, QUESTION);
        FakeMessage answer = Await.value(
                "an answer",
                () -> slack.thread(FINANCE, question.ts()).stream()
                        .filter(message -> message.isByBot() && message.shown().contains("gnome"))
                        .findFirst());
        return answer.control("answer_correct").orElseThrow().value();
    }

    private Ended terminal(Map<String, String> more, String... command) {
        Ended ended = CommandLineTest.run(settings(more), command);
        assertThat(ended.exit()).describedAs("%s", ended).isZero();
        return ended;
    }

    private static String hex(String id) {
        return id.replace("-", "");
    }

    @Test
    void a_question_is_one_trace_with_the_id_of_its_answer_and_holds_no_words() throws IOException {
        Path prices = folder.resolve("prices.json");
        Files.writeString(prices, "{\"openai/gpt-test\": {\"input\": 100, \"output\": 1000}}");

        String answer = served(Map.of("ERRATA_PRICES", prices.toString()), this::asked);

        SentTraces sent = receiver.sent();
        assertThat(sent.traces().get(hex(answer)))
                .contains(
                        "slack.question",
                        "invoke_agent errata",
                        "understand",
                        "retrieval corrections",
                        "retrieval documents",
                        "write",
                        "chat gpt-test",
                        "deliver");
        assertThat(sent.attributes("chat gpt-test"))
                .containsEntry("gen_ai.operation.name", "chat")
                .containsEntry("gen_ai.provider.name", "openai")
                .containsEntry("gen_ai.request.model", "gpt-test")
                .containsEntry("gen_ai.usage.input_tokens", 190L)
                .containsEntry("gen_ai.usage.output_tokens", 17L)
                .containsEntry("errata.cost", (190 * 100 + 17 * 1000) / 1e6);
        assertThat(sent.attributes("invoke_agent errata"))
                .containsEntry("errata.answer", answer)
                .containsEntry("errata.answer.kind", "written")
                .containsEntry("gen_ai.prompt.name", "answer-3");
        assertThat(sent.attributes("deliver")).containsEntry("errata.message.status", "sent");
        assertThat(sent.spans().toString()).doesNotContain(QUESTION, "gnome", "Ben Okafor");
    }

    @Test
    void what_is_recalled_is_told_with_probabilities_and_reasons_and_words_where_they_are_wanted() {
        Map<String, String> words = Map.of("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true");

        String again = served(words, () -> {
            terminal(words, "correct", asked(), FISCAL, "--as", "Ben Okafor");
            return asked();
        });

        SentTraces sent = receiver.sent();
        assertThat(sent.attributes("take correction"))
                .containsEntry("errata.correction.text", FISCAL)
                .containsEntry("errata.correction.version", 1L);
        Map<String, Object> recalled = sent.spans().stream()
                .filter(span -> SentTraces.hex(span.getTraceId()).equals(hex(again)))
                .filter(span -> span.getName().equals("retrieval corrections"))
                .map(SentTraces::attributes)
                .findFirst()
                .orElseThrow();
        assertThat(recalled)
                .containsEntry("errata.recall.given", 1L)
                .containsEntry("gen_ai.retrieval.query.text", QUESTION)
                .hasEntrySatisfying(
                        "errata.recall.candidates",
                        said -> assertThat(said.toString())
                                .contains("\"given\":true", "\"score\":", "\"reason\":\"like_accepted\""));
        assertThat(sent.spans().toString()).contains("gnome");
    }

    @Test
    void each_answer_of_a_measurement_is_the_trace_that_its_assessments_name() throws IOException {
        Path cases = folder.resolve("cases.jsonl");
        Files.writeString(cases, "{\"input\": \"Which year counts?\", \"must not follow\": [\"calendar\"]}\n");
        Path lines = folder.resolve("lines.jsonl");
        Map<String, String> here = Map.of("SLACK_SIGNING_SECRET", "", "SLACK_BOT_TOKEN", "", "SLACK_API_URL", "");

        terminal(here, "evaluate", "--cases", cases.toString(), "--orders", "0", "--conditions", "with,without");
        terminal(here, "evaluation", "export", "mlflow", lines.toString());

        Set<String> named = Files.readString(lines)
                .lines()
                .map(line -> line.replaceAll(".*\"trace_id\":\"tr-([0-9a-f]{32})\".*", "$1"))
                .collect(Collectors.toSet());
        assertThat(named).hasSize(2);
        named.forEach(trace -> assertThat(receiver.sent().traces().get(trace))
                .contains("evaluate case", "invoke_agent errata", "retrieval corrections", "write"));
        assertThat(Stream.of("with", "without"))
                .allSatisfy(condition -> assertThat(receiver.sent().spans().stream()
                                .filter(span -> span.getName().equals("evaluate case"))
                                .map(SentTraces::attributes)
                                .filter(one -> condition.equals(one.get("errata.condition"))))
                        .singleElement()
                        .satisfies(one -> assertThat(one).containsEntry("errata.score.adherence", 0.0)));
    }
}
