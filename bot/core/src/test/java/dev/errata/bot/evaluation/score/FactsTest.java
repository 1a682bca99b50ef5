package dev.errata.bot.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactsTest {

    private static final String ABOUT = "How long can a customer send a gauge back?";

    @Test
    void a_sentence_is_there_in_other_words_if_its_numbers_are() {
        assertThat(Facts.isIn("Customers have 45 days from delivery.", "Within 45 days of the delivery.", ABOUT))
                .isTrue();
        assertThat(Facts.isIn("Customers have 45 days from delivery.", "Within 30 days of the delivery.", ABOUT))
                .isFalse();
        assertThat(Facts.isIn("Customers have 45 days from delivery.", "Ask Ana, please.", ABOUT))
                .isFalse();
    }

    @Test
    void a_procedure_without_a_number_is_there_if_most_of_its_words_are() {
        String wanted = "Press Hold in the order, then edit the address.";

        assertThat(Facts.isIn(wanted, "First press Hold in the order; you can then edit its address.", ABOUT))
                .isTrue();
        assertThat(Facts.isIn(wanted, "Send an e-mail to the shop.", ABOUT)).isFalse();
    }

    @Test
    void what_says_the_opposite_is_not_there() {
        assertThat(Facts.isIn(
                        "Interns may approve refunds.", "Interns may not approve refunds.", "Who approves refunds?"))
                .isFalse();
    }

    @Test
    void the_share_is_over_sentences() {
        assertThat(Facts.shareIn(
                        "Customers have 45 days. Postage costs 4 euros. Ana decides.",
                        "You have 45 days, and postage costs 4 euros.",
                        ABOUT))
                .isEqualTo(2 / 3.0);
        assertThat(Facts.shareIn("", "Anything.", ABOUT)).isEqualTo(1);
    }
}
