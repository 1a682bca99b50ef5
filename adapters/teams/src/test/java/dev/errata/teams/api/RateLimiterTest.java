package dev.errata.teams.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.chat.call.PauseRecorder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final Duration LONG = Duration.ofHours(2);

    private final PauseRecorder time = new PauseRecorder();
    private final RateLimiter pace = new RateLimiter(time);

    @Test
    void seven_go_at_once_and_the_eighth_a_second_later() {
        for (int i = 0; i < 7; i++) {
            assertThat(pace.untilTurn("C1", LONG)).contains(Duration.ZERO);
        }

        assertThat(pace.untilTurn("C1", LONG)).contains(Duration.ofSeconds(1));
        assertThat(pace.untilTurn("C1", LONG)).contains(Duration.ofSeconds(2));
        assertThat(pace.untilTurn("C2", LONG)).contains(Duration.ZERO);
    }

    @Test
    void the_turn_of_a_message_stays_the_same_until_it_is_posted() {
        Instant start = time.instant();
        for (int i = 0; i < 7; i++) {
            assertThat(pace.turnOf("message " + i, "C1")).isEmpty();
        }

        assertThat(pace.turnOf("eighth", "C1")).contains(start.plusSeconds(1));
        assertThat(pace.turnOf("eighth", "C1")).contains(start.plusSeconds(1));
        assertThat(pace.turnOf("elsewhere", "C2")).isEmpty();
        time.pause(Duration.ofSeconds(1));
        assertThat(pace.turnOf("eighth", "C1")).isEmpty();
        pace.posted("eighth");
        assertThat(pace.turnOf("eighth", "C1")).contains(start.plusSeconds(2));
    }

    @Test
    void no_window_ever_holds_more_than_teams_takes() {
        List<Instant> turns = new ArrayList<>();

        for (int i = 0; i < 1_900; i++) {
            turns.add(time.instant().plus(pace.untilTurn("C1", LONG).orElseThrow()));
        }

        assertThat(most(turns, Duration.ofSeconds(1))).isEqualTo(7);
        assertThat(most(turns, Duration.ofSeconds(2))).isEqualTo(8);
        assertThat(most(turns, Duration.ofSeconds(30))).isEqualTo(60);
        assertThat(most(turns, Duration.ofHours(1))).isEqualTo(1_800);
    }

    @Test
    void whoever_would_wait_too_long_is_sent_away_and_takes_no_turn() {
        for (int i = 0; i < 60; i++) {
            pace.untilTurn("C1", LONG);
        }

        for (int i = 0; i < 10; i++) {
            assertThat(pace.untilTurn("C1", Duration.ofSeconds(10))).isEmpty();
        }
        time.pause(Duration.ofSeconds(30));
        assertThat(pace.untilTurn("C1", Duration.ZERO)).contains(Duration.ZERO);
    }

    @Test
    void what_was_written_longer_ago_than_teams_counts_is_forgotten() {
        for (int i = 0; i < 500; i++) {
            pace.untilTurn("C" + i, LONG);
        }
        time.pause(Duration.ofMinutes(61));

        pace.untilTurn("C1", LONG);

        assertThat(pace.remembered()).isEqualTo(1);
    }

    private static int most(List<Instant> turns, Duration window) {
        int most = 0;
        for (int first = 0; first < turns.size(); first++) {
            Instant end = turns.get(first).plus(window);
            int last = first;
            while (last < turns.size() && turns.get(last).isBefore(end)) {
                last++;
            }
            most = Math.max(most, last - first);
        }
        return most;
    }
}
