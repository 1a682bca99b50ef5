package dev.errata.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.errata.bot.trace.Span;
import dev.errata.bot.trace.Traces;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelemetryTest {

    private static final UUID ID = UUID.fromString("3f9a12c0-51b4-4e0c-9d7a-0123456789ab");
    private static final UUID OTHER = UUID.fromString("a7c4e1d2-0b3f-4a5e-8f60-ba9876543210");
    private static final String WORDS = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    private final Receiver receiver = Receiver.thatWorks();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void a_trace_has_the_id_that_is_wanted_without_dashes() {
        Telemetry telemetry = started(Map.of());

        telemetry.traces().begin(ID, "slack.question").close();

        SentTraces sent = sent(telemetry);
        assertThat(SentTraces.hex(sent.span("slack.question").getTraceId()))
                .isEqualTo("3f9a12c051b44e0c9d7a0123456789ab");
    }

    @Test
    void what_is_begun_meanwhile_hangs_below_it() {
        Telemetry telemetry = started(Map.of());
        Traces traces = telemetry.traces();

        Span question = traces.begin(ID, "question");
        Span recall = traces.step("recall");
        traces.call("judge").close();
        recall.close();
        traces.step("writing").close();
        question.close();

        SentTraces sent = sent(telemetry);
        assertThat(sent.spans())
                .extracting(io.opentelemetry.proto.trace.v1.Span::getTraceId)
                .containsOnly(sent.span("question").getTraceId());
        assertThat(sent.span("question").getParentSpanId()).isEmpty();
        assertThat(parent(sent, "recall")).isEqualTo("question");
        assertThat(parent(sent, "judge")).isEqualTo("recall");
        assertThat(parent(sent, "writing")).isEqualTo("question");
    }

    @Test
    void calls_of_other_programs_are_told_from_steps() {
        Telemetry telemetry = started(Map.of());
        Traces traces = telemetry.traces();

        traces.begin(ID, "question").close();
        traces.step("recall").close();
        traces.call("judge").close();

        SentTraces sent = sent(telemetry);
        assertThat(sent.span("question").getKind()).isEqualTo(SpanKind.SPAN_KIND_INTERNAL);
        assertThat(sent.span("recall").getKind()).isEqualTo(SpanKind.SPAN_KIND_INTERNAL);
        assertThat(sent.span("judge").getKind()).isEqualTo(SpanKind.SPAN_KIND_CLIENT);
    }

    @Test
    void a_trace_that_is_begun_within_another_is_none_of_its_steps() {
        Telemetry telemetry = started(Map.of());
        Traces traces = telemetry.traces();

        Span question = traces.begin(ID, "question");
        traces.begin(OTHER, "correction").close();
        traces.step("recall").close();
        question.close();

        SentTraces sent = sent(telemetry);
        assertThat(SentTraces.hex(sent.span("correction").getTraceId())).isEqualTo("a7c4e1d20b3f4a5e8f60ba9876543210");
        assertThat(sent.span("correction").getParentSpanId()).isEmpty();
        assertThat(parent(sent, "recall")).isEqualTo("question");
    }

    @Test
    void a_step_of_nothing_is_a_trace_of_its_own() {
        Telemetry telemetry = started(Map.of());
        Traces traces = telemetry.traces();

        traces.begin(ID, "question").close();
        traces.step("cleaning").close();

        SentTraces sent = sent(telemetry);
        assertThat(sent.span("cleaning").getTraceId())
                .isNotEqualTo(sent.span("question").getTraceId());
        assertThat(sent.span("cleaning").getParentSpanId()).isEmpty();
    }

    @Test
    void what_is_handed_to_other_threads_is_part_of_what_is_open_there() throws Exception {
        Telemetry telemetry = started(Map.of());
        Traces traces = telemetry.traces();
        ExecutorService threads = Executors.newSingleThreadExecutor();

        Span question = traces.begin(ID, "question");
        traces.carrying(threads).submit(() -> traces.step("carried").close()).get();
        threads.submit(() -> traces.step("alone").close()).get();
        question.close();
        threads.shutdown();

        SentTraces sent = sent(telemetry);
        assertThat(parent(sent, "carried")).isEqualTo("question");
        assertThat(sent.span("alone").getParentSpanId()).isEmpty();
    }

    @Test
    void what_is_said_about_a_step_arrives() {
        Telemetry telemetry = started(Map.of());

        telemetry
                .traces()
                .step("recall")
                .with("model", "gpt-test")
                .with("tokens", 41L)
                .with("similarity", 0.75)
                .with("is.private", true)
                .with("corrections", List.of("one", "two"))
                .close();

        assertThat(sent(telemetry).attributes("recall"))
                .containsOnly(
                        entry("model", "gpt-test"),
                        entry("tokens", 41L),
                        entry("similarity", 0.75),
                        entry("is.private", true),
                        entry("corrections", List.of("one", "two")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "NO_CONTENT", "event_only"})
    void words_are_not_even_asked_for_unless_they_are_wanted(String wish) {
        Telemetry telemetry = started(Map.of(WORDS, wish));
        Map<String, Boolean> asked = new HashMap<>();

        telemetry
                .traces()
                .step("writing")
                .words("prompt", () -> {
                    asked.put("prompt", true);
                    return "By when?";
                })
                .close();

        assertThat(sent(telemetry).attributes("writing")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "SPAN_ONLY", "span_and_event"})
    void words_that_are_wanted_arrive(String wish) {
        Telemetry telemetry = started(Map.of(WORDS, wish));

        telemetry.traces().step("writing").words("prompt", () -> "By when?").close();

        assertThat(sent(telemetry).attributes("writing")).containsOnly(entry("prompt", "By when?"));
    }

    @Test
    void words_that_cannot_be_had_disturb_nobody() {
        Telemetry telemetry = started(Map.of(WORDS, "true"));

        telemetry
                .traces()
                .step("writing")
                .words("prompt", () -> {
                    throw new IllegalStateException("By when?");
                })
                .close();

        assertThat(sent(telemetry).attributes("writing")).containsOnly(entry("prompt.error", "IllegalStateException"));
    }

    @Test
    void of_what_went_wrong_only_the_kind_is_told() {
        Telemetry telemetry = started(Map.of());

        telemetry
                .traces()
                .call("judge")
                .failed(new IllegalStateException("By when?"))
                .close();

        SentTraces sent = sent(telemetry);
        assertThat(sent.span("judge").getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_ERROR);
        assertThat(sent.attributes("judge")).containsOnly(entry("error.type", "IllegalStateException"));
        assertThat(sent.span("judge").toString()).doesNotContain("By when?");
    }

    @Test
    void what_went_well_is_no_error() {
        Telemetry telemetry = started(Map.of());

        telemetry.traces().call("judge").close();

        assertThat(sent(telemetry).span("judge").getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_UNSET);
    }

    @Test
    void headers_go_along() {
        Telemetry telemetry =
                started(Map.of("OTEL_EXPORTER_OTLP_HEADERS", "Authorization=Basic cGs6c2s=,x-experiment=7%2C8"));

        telemetry.traces().step("recall").close();

        telemetry.close();
        assertThat(receiver.headers()).singleElement().satisfies(headers -> {
            assertThat(headers.getFirst("Authorization")).isEqualTo("Basic cGs6c2s=");
            assertThat(headers.getFirst("x-experiment")).isEqualTo("7,8");
        });
    }

    @Test
    void the_service_is_called_errata() {
        Telemetry telemetry = started(Map.of("OTEL_RESOURCE_ATTRIBUTES", "wandb.entity=acme,wandb.project=bot"));

        telemetry.traces().step("recall").close();

        assertThat(sent(telemetry).resource())
                .contains(
                        entry("service.name", "errata"), entry("wandb.entity", "acme"), entry("wandb.project", "bot"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTEL_SERVICE_NAME: acme-bot", "OTEL_RESOURCE_ATTRIBUTES: service.name=acme-bot"})
    void the_service_has_the_name_that_it_is_given(String setting) {
        String[] parts = setting.split(": ", 2);
        Telemetry telemetry = started(Map.of(parts[0], parts[1]));

        telemetry.traces().step("recall").close();

        assertThat(sent(telemetry).resource()).contains(entry("service.name", "acme-bot"));
    }

    @Test
    void an_address_for_traces_is_taken_as_it_stands() {
        Telemetry telemetry =
                Started.with(Map.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", receiver.address() + "/v1/traces"));

        telemetry.traces().step("recall").close();

        assertThat(sent(telemetry).spans()).hasSize(1);
    }

    @Test
    void nothing_but_traces_is_sent_whatever_else_is_asked_for() {
        Telemetry telemetry = started(Map.of(
                "OTEL_METRICS_EXPORTER", "prometheus", "OTEL_LOGS_EXPORTER", "console", "OTEL_PROPAGATORS", "b3"));

        telemetry.traces().step("recall").close();

        assertThat(sent(telemetry).spans()).hasSize(1);
    }

    @Test
    void half_of_all_traces_are_half_of_them() {
        Telemetry telemetry = started(Map.of("OTEL_TRACES_SAMPLER", "traceidratio", "OTEL_TRACES_SAMPLER_ARG", "0.5"));
        Traces traces = telemetry.traces();

        IntStream.range(0, 400)
                .mapToObj(i -> UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)}))
                .forEach(id -> traces.begin(id, "question").close());

        assertThat(sent(telemetry).spans()).hasSizeBetween(160, 240);
    }

    @Test
    void an_id_of_zeros_is_none() {
        Telemetry telemetry = started(Map.of());

        telemetry.traces().begin(new UUID(0, 0), "question").close();

        assertThat(SentTraces.hex(sent(telemetry).span("question").getTraceId()))
                .hasSize(32)
                .containsPattern("[1-9a-f]");
    }

    private Telemetry started(Map<String, String> beside) {
        Map<String, String> environment = new HashMap<>(beside);
        environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.address());
        return Started.with(environment);
    }

    private SentTraces sent(Telemetry telemetry) {
        telemetry.close();
        return receiver.sent();
    }

    private static String parent(SentTraces sent, String name) {
        return sent.spans().stream()
                .filter(span -> span.getSpanId().equals(sent.span(name).getParentSpanId()))
                .map(io.opentelemetry.proto.trace.v1.Span::getName)
                .findFirst()
                .orElse("");
    }
}
