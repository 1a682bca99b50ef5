package dev.errata.server.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T01:59:00Z, PT1M",
        "2026-11-29T02:00:00Z, PT24H",
        "2026-11-29T21:30:00Z, PT4H30M",
        "2026-03-28T02:00:00Z, PT23H",
        "2026-10-24T01:00:00Z, PT25H"
    })
    void it_waits_for_three_in_the_morning_of_those_who_sleep_there(Instant now, Duration wait) {
        assertThat(Nightly.untilNight(now, ZoneId.of("Europe/Vienna"))).isEqualTo(wait);
    }
}
