package dev.errata.bot.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void markup_authors_what_comes_next_and_what_is_no_longer_so_are_left_out() {
        String answer = """
                > Use the fiscal year\\-end \\(31 January\\)\\.
                >
                > — Ana Flores, 3 May 2026

                From the documents:

                > Quarters are **those** of the _calendar_. [1]

                _Corrected by Ana Flores:_ Handbook says “30 days” [2]
                1. Ask `support_team`
                """;

        assertThat(AnswerText.plain(answer).lines().filter(line -> !line.isBlank()))
                .containsExactly(
                        "Use the fiscal year-end (31 January).",
                        "Quarters are those of the calendar.",
                        "Ask support_team");
    }

    @Test
    void a_text_holds_another_whatever_stands_between_its_words_but_not_a_part_of_a_word() {
        assertThat(AnswerText.holds("Use the *fiscal* year-end, please.", "fiscal year end"))
                .isTrue();
        assertThat(AnswerText.holds("Within 130 days.", "30 days")).isFalse();
        assertThat(AnswerText.holds("It costs 30 %.", "30 euros")).isFalse();
    }
}
