package dev.errata.bot.recall.applicability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    void a_subject_is_named_by_its_words_in_any_form() {
        Occasion travel = new Occasion(List.of("train tickets", "hotels"));
        TermWeights weights = new TermWeights(List.of());

        assertThat(travel.namedIn(Terms.of("Who books my hotel?"), weights)).isEqualTo(1);
        assertThat(travel.namedIn(Terms.of("Is there a train?"), weights)).isEqualTo(.5, within(.01));
        assertThat(travel.namedIn(Terms.of("How do I get a desk?"), weights)).isZero();
    }

    @Test
    void a_word_that_everybody_uses_here_says_less() {
        Occasion stock = new Occasion(List.of("order history"));
        TermWeights weights = new TermWeights(List.of("my order is late", "cancel my order", "order again", "history"));

        assertThat(stock.namedIn(Terms.of("where is my order"), weights)).isLessThan(.35);
        assertThat(stock.namedIn(Terms.of("what is in my history"), weights)).isGreaterThan(.65);
    }

    @Test
    void a_very_long_text_is_read_as_far_as_its_opening() {
        String text = "Whenever a refund is mentioned, " + "name the 14 days. ".repeat(10_000);

        assertThat(Occasion.statedIn(text).map(Occasion::subjects)).contains(List.of("refund"));
        assertThat(Occasion.statedIn("a, ".repeat(1_000) + "b")).isEmpty();
    }
}
