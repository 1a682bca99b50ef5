package dev.errata.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.trace.Span;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of a receiver: whoever tells something does not notice. */
@Timeout(30)
class TelemetryTroubleTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 500})
    void a_receiver_that_refuses_disturbs_nobody(int status) {
        try (Receiver receiver = Receiver.thatRefuses(status)) {
            Telemetry telemetry = Started.with(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.address()));

            told(telemetry);
            telemetry.close();

            assertThat(receiver.headers()).hasSize(1);
        }
    }

    @Test
    void a_receiver_that_is_down_disturbs_nobody() {
        Receiver gone = Receiver.thatWorks();
        gone.close();
        Telemetry telemetry = Started.with(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", gone.address()), SHORT);

        told(telemetry);
        telemetry.close();

        assertThat(gone.headers()).isEmpty();
    }

    @Test
    void a_receiver_that_is_silent_is_waited_for_only_so_long() {
        try (Receiver receiver = Receiver.thatIsSilent()) {
            Telemetry telemetry = Started.with(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.address()), SHORT);

            told(telemetry);
            telemetry.close();

            assertThat(receiver.isSilent()).isTrue();
        }
    }

    @Test
    void what_is_told_after_the_end_is_not_sent_and_disturbs_nobody() {
        try (Receiver receiver = Receiver.thatWorks()) {
            Telemetry telemetry = Started.with(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.address()));

            telemetry.close();
            told(telemetry);
            telemetry.close();

            assertThat(receiver.headers()).isEmpty();
        }
    }

    private static void told(Telemetry telemetry) {
        Span question = telemetry.traces().begin(UUID.randomUUID(), "question");
        telemetry.traces().step("recall").with("corrections", 2L).close();
        question.close();
    }
}
