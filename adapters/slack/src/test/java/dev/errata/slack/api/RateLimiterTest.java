package dev.errata.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.chat.call.PauseRecorder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final PauseRecorder time = new PauseRecorder();
    private final RateLimiter pace = new RateLimiter(time);

    @Test
    void those_who_come_at_once_get_turns_a_second_apart() {
        assertThat(pace.untilTurn("C1")).contains(Duration.ZERO);
        assertThat(pace.untilTurn("C1")).contains(Duration.ofSeconds(1));
        assertThat(pace.untilTurn("C1")).contains(Duration.ofSeconds(2));
        assertThat(pace.untilTurn("C2")).contains(Duration.ZERO);
    }

    @Test
    void the_turn_of_a_message_stays_the_same_until_it_is_posted() {
        Instant start = time.instant();

        assertThat(pace.turnOf("first", "C1")).isEmpty();
        assertThat(pace.turnOf("second", "C1")).contains(start.plusSeconds(1));
        assertThat(pace.turnOf("third", "C1")).contains(start.plusSeconds(2));
        assertThat(pace.turnOf("second", "C1")).contains(start.plusSeconds(1));
        assertThat(pace.untilTurn("C1")).contains(Duration.ofSeconds(3));

        time.pause(Duration.ofSeconds(1));

        assertThat(pace.turnOf("second", "C1")).isEmpty();
        assertThat(pace.turnOf("third", "C1")).contains(start.plusSeconds(2));
        pace.posted("second");
        assertThat(pace.turnOf("second", "C1")).contains(start.plusSeconds(4));
    }

    @Test
    void a_queue_of_more_than_a_minute_sends_newcomers_away_and_grows_no_further() {
        for (int i = 0; i <= 60; i++) {
            assertThat(pace.untilTurn("C1")).contains(Duration.ofSeconds(i));
        }

        Optional<Duration> turn = pace.untilTurn("C1");
        time.pause(Duration.ofSeconds(1));

        assertThat(turn).isEmpty();
        assertThat(pace.untilTurn("C1")).contains(Duration.ofSeconds(60));
    }

    @Test
    void channels_that_may_be_written_to_again_are_forgotten() {
        for (int i = 0; i < 500; i++) {
            pace.untilTurn("C" + i);
        }
        time.pause(Duration.ofMinutes(2));

        pace.untilTurn("C1");

        assertThat(pace.remembered()).isEqualTo(1);
    }
}
