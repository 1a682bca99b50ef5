package dev.errata.bot.correction.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.CorrectionType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Use the fiscal year-end (31 January), not the calendar year. | CONTENT",
                "The limit is 150 euros a night. | CONTENT",
                "Use a table. | FORMAT",
                "Please answer in two sentences. | FORMAT",
                "Lead with the key metric. | FORMAT",
                "Always start with the number. | FORMAT",
                "Make it shorter. | FORMAT",
                "Too long. Bullet points, please. | FORMAT",
                "Be less formal. | TONE",
                "No jargon, plain words. | TONE",
                "Mention the cancellation fee. | MISSING_CONTEXT",
                "You forgot the VAT. | MISSING_CONTEXT",
                "That does not follow from the numbers. | REASONING",
                "By policy, contracts are never shared outside. | POLICY",
                "Under GDPR we delete it after 30 days. | POLICY",
                "Private devices are strictly forbidden. | POLICY",
            })
    void the_words_of_a_correction_say_what_kind_it_is(String text, CorrectionType type) {
        assertThat(GuessType.of(text)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The return policy page says thirty days.",
                "The insurance policy number is printed on the card.",
                "The compliance team sits in Berlin.",
                "GDPR training is on Monday.",
                "It answers 403 Forbidden when the token is old.",
                "It takes longer than three days.",
                "The table is booked for noon.",
                "Refunds take two steps.",
                "Goods go to the cold storage in Ulm.",
                "Send a formal complaint to Li.",
                "Projects start with a kick-off.",
            })
    void a_fact_is_not_taken_for_policy_tone_or_format(String text) {
        assertThat(GuessType.of(text)).isEqualTo(CorrectionType.CONTENT);
    }
}
