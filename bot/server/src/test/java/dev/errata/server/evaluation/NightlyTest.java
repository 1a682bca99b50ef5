package dev.errata.server.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T02:59:00+01:00[Europe/Vienna], PT1M",
        "2026-11-29T03:00:00+01:00[Europe/Vienna], PT24H",
        "2026-11-29T22:30:00+01:00[Europe/Vienna], PT4H30M",
        "2026-03-28T03:00:00+01:00[Europe/Vienna], PT23H",
        "2026-10-24T03:00:00+02:00[Europe/Vienna], PT25H"
    })
    void it_waits_for_three_in_the_morning_here(ZonedDateTime now, Duration wait) {
        assertThat(Nightly.untilNight(now)).isEqualTo(wait);
    }
}
