package dev.errata.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void it_begins_with_what_was_measured_and_shows_each_score_beside_the_others() {
        List<String> lines = TextReport.of(Reports.of(false));

        assertThat(lines.get(0)).isEqualTo("Measured in Larkspur, everywhere: 2 cases, 3 corrections in force.");
        assertThat(lines.get(1)).startsWith("Without a language model: answers quote.");
        assertThat(lines)
                .anyMatch(line -> line.matches("right one applied +0 \\[0–0] 2 +100 \\[100–100] 2 .*\\+100"))
                .anyMatch(line -> line.matches("corrections +0 +3"))
                .contains(
                        "Said again: 1 of 4 (25 %).",
                        "One case is from a private place: counted, and shown only with --private.")
                .noneMatch(line -> line.contains("announce"));
    }

    @Test
    void where_there_is_nothing_to_measure_it_says_so() {
        assertThat(TextReport.of(Reports.ofNothing())).last().asString().startsWith("There is nothing to measure yet");
    }
}
