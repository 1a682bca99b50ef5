package dev.errata.bot.correction.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.teaching.TakeCorrection.Outcome;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a rule is the same again is a question of its words, and of where, when and how far it holds. */
class SameRuleTest extends TakingCorrections {

    @Test
    void the_same_rule_again_is_a_confirmation_and_adds_its_question() {
        Correction first = ((Outcome.Taken) take(saying(TEXT))).correction();
        Interaction other = samples.interaction(finance, ana, "End of year?");
        stores.interactions().record(other);

        Outcome.Repeats repeats = (Outcome.Repeats) taker(LATER)
                .take(
                        Proposal.saying(
                                CorrectionId.random(), ben, "use the FISCAL year-end  (31 January)!", ScopeChoice.HERE),
                        other.question(),
                        other.standalone());

        assertThat(repeats.existing()).isEqualTo(first);
        assertThat(repeats.confirmation().kind()).isEqualTo(Act.Kind.REPEATED);
        assertThat(repeats.confirmation().person()).isEqualTo(ben.id());
        assertThat(stores.corrections()
                        .exemplars(samples.workspace(), List.of(first.id()))
                        .get(first.id()))
                .extracting(Exemplar::question)
                .containsExactly("When does this year end?", "End of year?");
        assertThat(inScope(finance, ben)).containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Discounts over 6% need approval",
                "Discounts under 5% need approval",
                "Discounts over 5€ need approval"
            })
    void a_rule_that_differs_in_a_sign_or_a_number_is_another_rule(String other) {
        take(saying("Discounts over 5% need approval"));

        assertThat(take(saying(other))).isInstanceOf(Outcome.Taken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please use fiscal years (end: 31 January), rather than the calendar year.",
                "Always use the fiscal year, end 31 January; not calendar years",
                "Use the fiscal year-end, 31 January, instead of the calendar year!"
            })
    void a_rule_in_nearly_the_same_words_is_the_same(String other) {
        Correction first = ((Outcome.Taken)
                        take(saying("Use the fiscal year-end (31 January), not the calendar year.")))
                .correction();

        assertThat(take(saying(other)))
                .isInstanceOfSatisfying(
                        Outcome.Repeats.class,
                        repeats -> assertThat(repeats.existing()).isEqualTo(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Use the calendar year, not the fiscal year-end (31 January).",
                "Use the fiscal year-end (31 January) and the calendar year.",
                "Don't use the fiscal year-end (31 January), not the calendar year.",
                "Use the fiscal year-end (30 January), not the calendar year.",
                "Use the fiscal year-end (31 March), not the calendar year.",
                "Use the fiscal year-end (31 January), not the calendar year, for partners.",
                "Never use the fiscal year-end (31 January), not the calendar year."
            })
    void a_rule_with_another_number_negation_order_or_word_is_another_rule(String other) {
        take(saying("Use the fiscal year-end (31 January), not the calendar year."));

        assertThat(take(saying(other))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void a_minus_makes_another_rule() {
        take(saying("Round up from 5 degrees"));

        assertThat(take(saying("Round up from -5 degrees"))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void where_the_encoder_hears_a_difference_it_is_another_rule() {
        take(saying("Use the fiscal year-end (31 January)."));
        resemblance = (workspace, one, other) -> .94;

        assertThat(take(saying("Please use the fiscal year end, 31 January"))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void vowel_signs_make_another_word() {
        take(saying("\u0915\u093f \u0928\u093e\u092e"));

        assertThat(take(saying("\u0915\u0940 \u0928\u093e\u092e"))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void the_same_words_with_another_scope_reach_exception_or_end_are_another_rule() {
        take(saying(TEXT));

        assertThat(take(Proposal.saying(CorrectionId.random(), ben, TEXT, ScopeChoice.ME)))
                .isInstanceOf(Outcome.Taken.class);
        assertThat(take(detailed(null, "A calendar year is named.", null, null)))
                .isInstanceOf(Outcome.Taken.class);
        assertThat(take(detailed(null, null, LATER, null))).isInstanceOf(Outcome.Taken.class);
        assertThat(take(standing(TEXT))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void a_rule_taught_for_another_channel_is_compared_with_the_rules_there() {
        Place direct = stores.directory().save(samples.place("", Place.Privacy.DIRECT));
        Interaction there = samples.interaction(finance, ben, "When does the year end?");
        stores.interactions().record(there);
        Correction first = ((Outcome.Taken) taker(Samples.NOW).take(saying(TEXT), there.question(), there.standalone()))
                .correction();
        Interaction asked = samples.interaction(direct, ana, "Year end?");
        stores.interactions().record(asked);

        Outcome outcome = taker(LATER).take(inChannel(finance, false), asked.question(), asked.standalone());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Repeats.class, r -> assertThat(r.existing()).isEqualTo(first));
    }

    @Test
    void a_channel_that_was_filled_in_and_then_not_chosen_does_not_matter() {
        take(saying(TEXT));
        Proposal proposal = new Proposal(
                CorrectionId.random(),
                ben,
                TEXT,
                ScopeChoice.HERE,
                Optional.of(sales),
                false,
                Reach.QUESTIONS_LIKE_THIS,
                null,
                Severity.DETAIL,
                List.of(),
                null,
                null,
                null);

        assertThat(take(proposal)).isInstanceOf(Outcome.Repeats.class);
    }
}
