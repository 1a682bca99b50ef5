package dev.errata.bot.correction.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.State;
import dev.errata.bot.correction.teaching.TakeCorrection.Outcome;
import dev.errata.bot.interaction.Interaction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeCorrectionTest extends TakingCorrections {

    @Test
    void what_was_said_is_stored_with_where_it_was_said_and_holds_at_once() {
        Proposal proposal = new Proposal(
                CorrectionId.random(),
                ana,
                "  " + TEXT + "\n",
                ScopeChoice.HERE,
                Optional.empty(),
                false,
                Reach.EVERY_ANSWER,
                null,
                Severity.HARMFUL,
                List.of("year"),
                " A calendar year is named. ",
                LATER,
                " https://example.com/handbook ");

        Outcome.Taken taken = (Outcome.Taken) take(proposal);

        Correction correction = taken.correction();
        assertThat(correction)
                .isEqualTo(new Correction(
                        samples.workspace(),
                        proposal.id(),
                        1,
                        State.ACTIVE,
                        new Lesson(
                                TEXT,
                                CorrectionType.CONTENT,
                                Severity.HARMFUL,
                                new Scope.Channel(finance.id()),
                                Reach.EVERY_ANSWER,
                                List.of("year"),
                                "A calendar year is named.",
                                LATER,
                                "https://example.com/handbook"),
                        ana,
                        Samples.NOW,
                        wrong.id(),
                        finance.id(),
                        "When does this year end?"));
        assertThat(taken.act().kind()).isEqualTo(Act.Kind.TAKEN);
        assertThat(inScope(finance, ben)).containsExactly(correction);
    }

    @Test
    void a_chosen_type_is_not_guessed() {
        Proposal tone = detailed(CorrectionType.TONE, null, null, null);

        assertThat(((Outcome.Taken) take(tone)).correction().lesson().type()).isEqualTo(CorrectionType.TONE);
    }

    @Test
    void just_this_answer_is_for_its_readers_and_not_stored() {
        Proposal proposal = Proposal.saying(CorrectionId.random(), ana, TEXT, ScopeChoice.JUST_THIS_ANSWER);

        Outcome.OnlyThisAnswer only = (Outcome.OnlyThisAnswer) take(proposal);

        assertThat(only.correction().lesson().text()).isEqualTo(TEXT);
        assertThat(only.correction().scope()).isEqualTo(new Scope.Channel(finance.id()));
        assertThat(only.correction().state()).isEqualTo(State.PROPOSED);
        assertThat(stores.corrections().find(samples.workspace(), proposal.id()))
                .isEmpty();
        assertThat(take(proposal)).isEqualTo(only);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "השנה מסתיימת ב-31 בינואר",
                "السنة المالية تنتهي في ٣١ يناير",
                "वर्ष ३१ जनवरी को समाप्त होता है",
                "年度は1月31日に終わる",
                "42"
            })
    void text_of_any_script_is_taken_as_it_is(String text) {
        assertThat(((Outcome.Taken) take(saying(text))).correction().lesson().text())
                .isEqualTo(text);
    }

    @Test
    void the_same_form_again_has_the_same_outcome() {
        Proposal proposal = saying(TEXT);
        Outcome first = take(proposal);

        assertThat(taker(LATER).take(proposal, wrong.question(), wrong.standalone()))
                .isEqualTo(first);
        assertThat(inScope(finance, ben)).hasSize(1);
    }

    @Test
    void the_same_form_again_is_no_repetition_of_a_rule_that_came_to_say_the_same() {
        Proposal proposal = saying(TEXT);
        Outcome first = take(proposal);
        Correction other = ((Outcome.Taken) take(saying("Something else."))).correction();
        stores.corrections().edit(other, other.lesson().withText(TEXT), ben, LATER);

        assertThat(taker(LATER).take(proposal, wrong.question(), wrong.standalone()))
                .isEqualTo(first);
    }

    @Test
    void the_same_form_again_does_not_bring_back_what_was_undone() {
        Proposal proposal = saying(TEXT);
        Outcome.Taken first = (Outcome.Taken) take(proposal);
        stores.corrections().undo(samples.workspace(), first.act().id(), ana, LATER);

        Outcome.Taken again = (Outcome.Taken) taker(LATER).take(proposal, wrong.question(), wrong.standalone());

        assertThat(again.correction().state()).isEqualTo(State.RETIRED);
        assertThat(again.act().id()).isEqualTo(first.act().id());
        assertThat(inScope(finance, ben)).isEmpty();
    }

    @Test
    void a_repetition_sent_twice_confirms_once() {
        take(saying(TEXT));
        Interaction other = samples.interaction(finance, ana, "End of year?");
        stores.interactions().record(other);
        Proposal repetition = saying(TEXT);

        Outcome first = taker(Samples.NOW).take(repetition, other.question(), other.standalone());

        assertThat(taker(LATER).take(repetition, other.question(), other.standalone()))
                .isEqualTo(first);
    }
}
