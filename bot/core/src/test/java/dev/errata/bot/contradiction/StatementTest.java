package dev.errata.bot.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Returns are 60 days now, not 30. | You can return it within 60 days. | true",
                "Returns are 60 days now, not 30. | Returns are possible for 30 days. | false",
                "Returns are 60 days now, not 30. | Yes, she can still send it back. | unknown",
                "UK payroll closes on the 12th, not the 15th. | UK payroll closes on the 12th. | true",
                "UK payroll closes on the 12th, not the 15th. | UK payroll closes on the 15th. | false",
                "We close on Friday, not Monday. | We close on Friday. | true",
                "Staff do that themselves in Personio. | You change it yourself in Personio. | true",
                "Staff do that themselves in Personio. | Write to payroll. | unknown",
                "45p for the first 10,000 miles, after that 25p. | It is 45p. | unknown",
            })
    void whether_an_answer_follows_is_told_where_it_can_be(String correction, String answer, String follows) {
        Optional<Boolean> told = Statement.of(correction, "").isFollowedIn(answer, "");

        assertThat(told.map(String::valueOf).orElse("unknown")).isEqualTo(follows);
    }
}
