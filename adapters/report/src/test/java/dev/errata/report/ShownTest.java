package dev.errata.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.evaluation.score.Estimate;
import dev.errata.bot.evaluation.score.Score;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void a_difference_has_its_sign_unless_it_rounds_to_nothing() {
        assertThat(Shown.difference(Score.RECALL, new Estimate(.234, .1, .3, 9)))
                .isEqualTo("+23");
        assertThat(Shown.difference(Score.RECALL, new Estimate(-.234, -.3, -.1, 9)))
                .isEqualTo("-23");
        assertThat(Shown.difference(Score.LATENCY_MS, new Estimate(-.3, -.5, -.1, 9)))
                .isEqualTo("0");
        assertThat(Shown.difference(Score.LATENCY_MS, new Estimate(.3, -.1, .5, 9)))
                .isEqualTo("0 noise");
    }

    @Test
    void a_share_has_its_interval_and_its_number_and_a_text_fits_on_a_line() {
        assertThat(Shown.value(Score.RECALL, new Estimate(.5, .255, .75, 8))).isEqualTo("50 [26\u201375] 8");
        assertThat(Shown.value(Score.TOKENS, new Estimate(120.4, 100, 130, 8))).isEqualTo("120");
        assertThat(Shown.line("one\n  two " + "x".repeat(80)))
                .startsWith("one two x")
                .hasSize(60)
                .endsWith("\u2026");
    }
}
