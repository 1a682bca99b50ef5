package dev.errata.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.trace.Traces;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelemetryOffTest {

    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OTEL_SERVICE_NAME=bot",
                "OTEL_EXPORTER_OTLP_ENDPOINT= ",
                "OTEL_TRACES_EXPORTER=none",
                "OTEL_TRACES_EXPORTER=None",
                "OTEL_EXPORTER_OTLP_PROTOCOL=grpc"
            })
    void nobody_listens_unless_it_is_said_who(String setting) {
        Map<String, String> environment = setting.isEmpty() ? Map.of() : one(setting);

        Telemetry telemetry = Started.with(environment);

        assertThat(telemetry.traces()).isSameAs(Traces.NONE);
        telemetry.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTEL_SDK_DISABLED=true", "OTEL_SDK_DISABLED=TRUE", "OTEL_TRACES_EXPORTER=none"})
    void nothing_is_sent_where_that_is_said(String setting) {
        try (Receiver receiver = Receiver.thatWorks()) {
            Map<String, String> environment = new HashMap<>(one(setting));
            environment.put(ENDPOINT, receiver.address());

            Telemetry telemetry = Started.with(environment);
            telemetry.traces().begin(UUID.randomUUID(), "question").close();
            telemetry.close();

            assertThat(telemetry.traces()).isSameAs(Traces.NONE);
            assertThat(receiver.headers()).isEmpty();
        }
    }

    @Test
    void off_is_off() {
        Telemetry telemetry = Telemetry.off();

        assertThat(telemetry.traces()).isSameAs(Traces.NONE);
        telemetry.close();
    }

    @ParameterizedTest
    @MethodSource("ofNoUse")
    void without_a_receiver_no_class_of_the_library_is_needed(Map<String, String> environment) throws Exception {
        try (URLClassLoader classes = withoutTheLibrary()) {
            Object outcome = read(classes, environment);

            assertThat(outcome.toString()).contains("Usable");
        }
    }

    static Stream<Map<String, String>> ofNoUse() {
        return Stream.of(Map.of(), Map.of(ENDPOINT, "http://127.0.0.1:4318", "OTEL_SDK_DISABLED", "true"));
    }

    @Test
    void with_one_it_is_needed() throws Exception {
        try (URLClassLoader classes = withoutTheLibrary()) {
            Map<String, String> environment = Map.of(ENDPOINT, "http://127.0.0.1:4318");

            assertThatThrownBy(() -> read(classes, environment)).hasRootCauseInstanceOf(ClassNotFoundException.class);
        }
    }

    private static Object read(ClassLoader classes, Map<String, String> environment) throws Exception {
        return classes.loadClass(Telemetry.class.getName())
                .getMethod("read", Map.class)
                .invoke(null, environment);
    }

    private static URLClassLoader withoutTheLibrary() {
        URL[] places = Stream.of(Telemetry.class, Traces.class, NullMarked.class)
                .map(one -> one.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        return new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
    }

    private static Map<String, String> one(String setting) {
        String[] parts = setting.split("=", 2);
        return Map.of(parts[0], parts[1]);
    }
}
