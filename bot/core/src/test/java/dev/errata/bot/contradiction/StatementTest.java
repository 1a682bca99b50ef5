package dev.errata.bot.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StatementTest {

    @ParameterizedTest
    @CsvFileSource(resources = "contradictions.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "")
    void what_says_otherwise_is_told_from_what_says_more(
            String about, String taught, String heading, String written, boolean otherwise) {
        Statement one = Statement.of(taught, about);
        Statement other = Statement.of(written, heading);

        assertThat(one.contradicts(other)).isEqualTo(otherwise);
        assertThat(other.contradicts(one)).isEqualTo(otherwise);
    }

    @Test
    void the_sentence_that_is_contradicted_is_found() {
        Statement taught = Statement.of(
                "Use the fiscal year-end (31 January), not the calendar year.",
                "How do we calculate quarterly returns?");

        assertThat(taught.contradictedIn(
                        "The return of a quarter is its profit divided by the capital that was invested when it began. "
                                + "Quarters are those of the calendar: the\nfirst one runs from January to March.",
                        "Quarterly returns"))
                .contains("Quarters are those of the calendar: the first one runs from January to March.");
        assertThat(taught.contradictedIn("Margin is what remains of the price after parts.", "Margin"))
                .isEmpty();
    }
}
