package dev.errata.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.errata.bot.trace.Traces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelemetrySettingsTest {

    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static final String LOCAL = "http://127.0.0.1:4318";

    @ParameterizedTest
    @ValueSource(strings = {"OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL"})
    void grpc_is_refused_with_what_to_do(String name) {
        List<String> problems = problems(name, "grpc");

        assertThat(problems)
                .containsExactly(name
                        + ": \"grpc\" is not supported; traces are sent over HTTP only: use http/protobuf and the receiver's port"
                        + " for HTTP, mostly 4318, or remove it");
    }

    @Test
    void grpc_for_everything_but_traces_is_none_of_our_business() {
        Map<String, String> environment = Map.of(
                ENDPOINT,
                LOCAL,
                "OTEL_EXPORTER_OTLP_PROTOCOL",
                "grpc",
                "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL",
                "http/protobuf");

        List<String> problems = Started.problems(environment);

        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "zipkin", "otlp,console", "otlp,none"})
    void other_exporters_are_refused(String exporters) {
        List<String> problems = problems("OTEL_TRACES_EXPORTER", exporters);

        assertThat(problems)
                .containsExactly("OTEL_TRACES_EXPORTER: \"" + exporters
                        + "\" is not supported; use otlp, or none to send nothing");
    }

    @Test
    void asking_for_the_one_exporter_is_enough() {
        Telemetry telemetry = Started.with(Map.of("OTEL_TRACES_EXPORTER", "otlp"));

        assertThat(telemetry.traces()).isNotSameAs(Traces.NONE);
        telemetry.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:4318",
                "ftp://host/",
                "http://",
                "http://a b/",
                "http://a_b:4318",
                "https://user:secret@host/",
                "https://host/?key=secret",
                "https://host/#secret"
            })
    void an_address_that_cannot_work_is_a_problem_and_not_repeated(String address) {
        List<String> problems = Started.problems(Map.of(ENDPOINT, address));

        assertThat(problems)
                .containsExactly(
                        "OTEL_EXPORTER_OTLP_ENDPOINT: not an address that traces can be sent to; it looks like http://host:4318, without a"
                                + " user, ? and #");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"secret", "=secret", "Authorization=Basic%ZZsecret", "a b=secret", "Host=secret", "x=sec%0Aret"})
    void headers_that_cannot_be_sent_are_a_problem_and_not_repeated(String headers) {
        List<String> problems = problems("OTEL_EXPORTER_OTLP_HEADERS", headers);

        assertThat(problems).singleElement().asString().startsWith("OTEL_EXPORTER_OTLP_HEADERS: not a list of headers");
        assertThat(problems.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "SPAN"})
    void a_wish_for_words_that_is_not_known_is_a_problem(String wish) {
        List<String> problems = problems("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", wish);

        assertThat(problems)
                .containsExactly("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: \"" + wish
                        + "\" is not known; use true to send what people and language models wrote, or remove it");
    }

    @Test
    void a_file_of_settings_is_refused() {
        List<String> problems = problems("OTEL_CONFIG_FILE", "/etc/otel.yaml");

        assertThat(problems).containsExactly("OTEL_CONFIG_FILE: a file of settings is not supported; use variables");
    }

    @ParameterizedTest
    @CsvSource({
        "OTEL_EXPORTER_OTLP_TIMEOUT, soon",
        "OTEL_BSP_SCHEDULE_DELAY, 5 parsecs",
        "OTEL_BSP_MAX_QUEUE_SIZE, many",
        "OTEL_TRACES_SAMPLER, sometimes",
        "OTEL_EXPORTER_OTLP_CERTIFICATE, /nowhere/ca.pem",
        "OTEL_EXPORTER_OTLP_COMPRESSION, zip",
        "OTEL_RESOURCE_ATTRIBUTES, team"
    })
    void what_the_library_refuses_is_one_problem_in_words(String name, String value) {
        List<String> problems = problems(name, value);

        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("OpenTelemetry refuses a setting: ")
                .doesNotContain("otel.", "null", "Exception");
    }

    @Test
    void what_the_library_refuses_is_named_as_the_variable_that_it_is() {
        List<String> problems = problems("OTEL_BSP_MAX_QUEUE_SIZE", "many");

        assertThat(problems)
                .containsExactly(
                        "OpenTelemetry refuses a setting: Invalid value for property OTEL_BSP_MAX_QUEUE_SIZE=many. Must be a integer.");
    }

    @Test
    void everything_that_is_wrong_is_listed() {
        List<String> problems = Started.problems(Map.of(
                ENDPOINT,
                "nowhere",
                "OTEL_EXPORTER_OTLP_PROTOCOL",
                "grpc",
                "OTEL_TRACES_EXPORTER",
                "console",
                "OTEL_EXPORTER_OTLP_HEADERS",
                "secret"));

        assertThat(problems)
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly(
                        "OTEL_TRACES_EXPORTER",
                        "OTEL_EXPORTER_OTLP_PROTOCOL",
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "OTEL_EXPORTER_OTLP_HEADERS");
    }

    @Test
    void nothing_but_the_given_environment_counts() {
        assertThat(System.getenv()).contains(entry("OTEL_SERVICE_NAME", "the-process"));
        try (Receiver receiver = Receiver.thatWorks()) {
            System.setProperty("otel.exporter.otlp.traces.endpoint", "http://127.0.0.1:9/v1/traces");

            Telemetry telemetry = Started.with(Map.of(ENDPOINT, receiver.address()));
            telemetry.traces().step("recall").close();
            telemetry.close();

            assertThat(receiver.sent().resource()).contains(entry("service.name", "errata"));
            assertThat(receiver.headers())
                    .hasSize(1)
                    .allSatisfy(headers -> assertThat(headers).doesNotContainKey("X-from"));
        } finally {
            System.clearProperty("otel.exporter.otlp.traces.endpoint");
        }
    }

    @Test
    void without_a_receiver_in_the_given_environment_nobody_listens_whatever_the_process_has() {
        assertThat(System.getenv()).containsKey(ENDPOINT);

        Telemetry telemetry = Started.with(Map.of());

        assertThat(telemetry.traces()).isSameAs(Traces.NONE);
    }

    private static List<String> problems(String name, String value) {
        Map<String, String> environment = new HashMap<>(Map.of(ENDPOINT, LOCAL));
        environment.put(name, value);
        return Started.problems(environment);
    }
}
