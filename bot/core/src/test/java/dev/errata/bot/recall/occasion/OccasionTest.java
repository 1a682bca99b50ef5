package dev.errata.bot.recall.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OccasionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Whenever a refund is mentioned, name the 14 days.| refund",
                "If parking comes up, say that the garage closes at ten.| parking",
                "When customers ask about gift cards, send the new link.| gift cards",
                "For every question about the canteen: it moved to the ground floor.| canteen",
                "Anything on travel always needs the cost centre.| travel",
                "All payroll questions go to Li.| payroll",
                "Laptop questions: ask for the serial number first.| laptop",
                "For trainees, add the name of their mentor.| trainees",
                "Whatever the discount asked about, quote the list of May.| discount"
            })
    void a_rule_that_begins_with_when_it_holds_says_what_it_is_for(String text, String subject) {
        assertThat(Occasion.statedIn(text).map(Occasion::subjects)).contains(List.of(subject));
    }

    @Test
    void several_subjects_are_told_apart() {
        assertThat(Occasion.statedIn("For invoices, receipts and reminders: use the new address.")
                        .map(Occasion::subjects))
                .contains(List.of("invoices", "receipts", "reminders"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Use the fiscal year-end (31 January), not the calendar year.",
                "If they are late, tell them to wait.",
                "That is last quarter's number.",
                "The form is called DD-12 now.",
                "😀",
                "for"
            })
    void other_corrections_state_no_occasion(String text) {
        assertThat(Occasion.statedIn(text)).isEmpty();
    }

    @Test
    void an_exception_needs_no_opening() {
        assertThat(Occasion.about("the trial accounts or partners").map(Occasion::subjects))
                .contains(List.of("trial accounts", "partners"));
        assertThat(Occasion.about("  ")).isEqualTo(Optional.empty());
    }

    @Test
    void a_very_long_text_is_read_as_far_as_its_opening() {
        String text = "Whenever a refund is mentioned, " + "name the 14 days. ".repeat(10_000);

        assertThat(Occasion.statedIn(text).map(Occasion::subjects)).contains(List.of("refund"));
        assertThat(Occasion.statedIn("a, ".repeat(1_000) + "b")).isEmpty();
    }
}
