package dev.errata.bot.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.InMemoryStores;
import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.Stores;
import dev.errata.bot.answer.QuotingWriter;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.correction.teaching.Proposal;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.CorrectAnswer.Outcome;
import dev.errata.bot.loop.CorrectAnswer.Outcome.Learnt;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearningLoopTest {

    private static final String RULE = "The fiscal year counts";

    private final Samples samples = new Samples();
    private final Stores stores = InMemoryStores.open();
    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final Person ana = stores.directory().save(samples.person("Ana Flores"));
    private final Person li = stores.directory().save(samples.person("Li Wei"));
    private final Person ben = stores.directory().save(samples.person("Ben Okafor"));
    private final Place finance = stores.directory().save(samples.place("finance"));
    private final Visibility sight = (person, place) -> !person.id().equals(ben.id());
    private final LearningLoop loop = Loops.over(stores, QuotingWriter.alone(), clock);
    private final CorrectAnswer correct = loop.correct(sight);
    private final AnswerAgain again = loop.again();
    private final Replacements replacements = loop.replacements();
    private final KnownAnswers known = loop.known(sight);

    @Test
    void what_is_taught_below_an_answer_is_in_the_answer_that_replaces_it() {
        Interaction old = asked("When does the year end?");

        Interaction newer = taught(old, ana, RULE, ScopeChoice.HERE).again();

        assertThat(newer.answer().text()).contains(RULE);
        assertThat(newer.replaces()).contains(old.id());
        assertThat(replacements.newer(old)).contains(newer);
        assertThat(replacements.versions(newer)).containsExactly(newer.answer(), old.answer());
    }

    @Test
    void what_waits_for_a_language_model_can_be_undone_below_its_answer() {
        Interaction old = asked("When does the year end?");
        Replacement replacement = taught(old, ana, "Be less formal.", ScopeChoice.HERE);
        Act act = stores.corrections()
                .latestAct(old.workspace(), replacement.cause().correction().id())
                .orElseThrow();

        assertThat(replacement.again().answer().given()).isEmpty();
        assertThat(replacements.newer(old)).contains(replacement.again());
        loop.change(sight).undo(act, ana);

        assertThat(replacements.newer(old)).isEmpty();
        assertThat(loop.states().of(replacement.again()))
                .isEqualTo(new AnswerState.Undone(Optional.of(ana.id()), false));
    }

    @Test
    void the_same_form_twice_takes_one_correction_and_answers_once() {
        Interaction old = asked("When does the year end?");
        Proposal proposal = Proposal.saying(CorrectionId.random(), ana, RULE, ScopeChoice.HERE);
        InteractionId id = InteractionId.random();

        Outcome first = correct.correct(proposal, old, id);
        Interaction one = again.answer(cause(id, old, (Learnt) first, ana)).again();
        Outcome second = correct.correct(proposal, old, id);
        Cause repeated = cause(id, old, (Learnt) second, ana);
        Interaction two = again.answer(repeated).again();

        assertThat(second).isEqualTo(first);
        assertThat(repeated.old().id()).isEqualTo(old.id());
        assertThat(two).isEqualTo(one);
        assertThat(stores.corrections().list(old.workspace(), Optional.empty())).hasSize(1);
    }

    @Test
    void of_two_who_correct_the_same_answer_the_second_is_shown_the_newer_one() {
        Interaction old = asked("When does the year end?");
        Interaction newer = taught(old, ana, RULE, ScopeChoice.HERE).again();

        Outcome outcome = correct.correct(
                Proposal.saying(CorrectionId.random(), li, "It ends in March.", ScopeChoice.HERE),
                old,
                InteractionId.random());

        assertThat(outcome).isEqualTo(new Outcome.Replaced(newer));
    }

    @Test
    void what_is_worked_on_later_replaces_the_answer_that_holds_by_then() {
        Interaction old = asked("When does the year end?");
        Replacement first = taught(old, ana, RULE, ScopeChoice.HERE);
        Learnt meanwhile = new Learnt(How.REPEATED, first.cause().correction(), Optional.empty());

        assertThat(cause(InteractionId.random(), old, meanwhile, li).old()).isEqualTo(first.again());
    }

    @Test
    void an_undo_lets_the_older_answer_hold_again() {
        Interaction old = asked("When does the year end?");
        Replacement replacement = taught(old, ana, RULE, ScopeChoice.HERE);
        Correction correction = replacement.cause().correction();
        ActId act = stores.corrections()
                .latestAct(old.workspace(), correction.id())
                .orElseThrow()
                .id();

        stores.corrections().undo(old.workspace(), act, ana, clock.instant());

        assertThat(replacements.newer(old)).isEmpty();
        assertThat(replacements.before(replacement.again())).contains(old);
        assertThat(replacements.holds(replacement.again())).isFalse();
    }

    @Test
    void the_same_rule_again_is_a_repetition_and_shows_no_neighbours() {
        taught(asked("When does the year end?"), ana, RULE, ScopeChoice.HERE);
        Interaction other = asked("When does our year end?");

        Outcome outcome = correct.correct(
                Proposal.saying(CorrectionId.random(), li, RULE, ScopeChoice.HERE), other, InteractionId.random());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Learnt.class, learnt -> assertThat(learnt.how()).isEqualTo(How.REPEATED));
        assertThat(again.answer(cause(InteractionId.random(), other, (Learnt) outcome, li))
                        .neighbours())
                .isEmpty();
    }

    @Test
    void a_new_correction_comes_with_its_neighbours_and_an_edited_one_without() {
        taught(asked("When does the year end?"), ana, RULE, ScopeChoice.HERE);
        Interaction other = asked("When does the year end again?");

        Replacement taken = taught(other, li, "The calendar year counts.", ScopeChoice.HERE);
        Cause edited = new Cause(
                InteractionId.random(),
                other,
                taken.cause().correction(),
                How.EDITED,
                li,
                clock.instant(),
                Optional.empty());

        assertThat(taken.neighbours())
                .extracting(neighbour -> neighbour.lesson().text())
                .containsExactly(RULE);
        assertThat(again.answer(edited).neighbours()).isEmpty();
    }

    @Test
    void what_somebody_teaches_for_themselves_is_answered_for_them_alone() {
        Interaction old = asked("When does the year end?");

        Replacement mine = taught(old, li, RULE, ScopeChoice.ME);

        assertThat(mine.again().audience()).isEqualTo(Audience.ASKER);
        assertThat(mine.again().question().asker()).isEqualTo(li);
        assertThat(replacements.newer(old)).isEmpty();
    }

    @Test
    void for_just_this_answer_nothing_is_stored_but_the_answer() {
        Interaction old = asked("When does the year end?");
        InteractionId id = InteractionId.random();
        Proposal proposal = Proposal.saying(CorrectionId.random(), ana, RULE, ScopeChoice.JUST_THIS_ANSWER);

        Learnt learnt = (Learnt) correct.correct(proposal, old, id);
        Cause cause = cause(id, old, learnt, ana);

        assertThat(learnt.act()).isEmpty();
        assertThat(cause.correction()).isEqualTo(learnt.correction());
        assertThat(again.answer(cause).again().answer().text()).contains(RULE);
        assertThat(stores.corrections().find(old.workspace(), proposal.id())).isEmpty();
    }

    @Test
    void what_may_not_be_taught_is_refused() {
        Outcome outcome = correct.correct(
                Proposal.saying(CorrectionId.random(), ben, RULE, ScopeChoice.HERE),
                asked("When does the year end?"),
                InteractionId.random());

        assertThat(outcome).isEqualTo(new Outcome.Refused(Problem.NOT_FOUND));
    }

    @Test
    void ids_out_of_buttons_find_only_what_their_reader_can_see() {
        Interaction old = asked("When does the year end?");
        Replacement replacement = taught(old, ana, RULE, ScopeChoice.HERE);
        Interaction mine =
                taught(asked("When is lunch?"), li, "At noon.", ScopeChoice.ME).again();
        String correction = replacement.cause().correction().id().toString();

        assertThat(known.visible(old.id().toString(), li)).contains(old);
        assertThat(known.visible(old.id().toString(), ben)).isEmpty();
        assertThat(known.visible(mine.id().toString(), li)).contains(mine);
        assertThat(known.visible(mine.id().toString(), ana)).isEmpty();
        assertThat(known.visible("no id", li)).isEmpty();
        assertThat(known.correction(old.workspace(), "no id")).isEmpty();
        assertThat(known.given(replacement.again(), correction)).isPresent();
        assertThat(known.given(old, correction)).isEmpty();
    }

    @Test
    void who_takes_back_that_it_fits_and_says_that_it_does_not_gets_the_older_answer() {
        Correction correction = taught(asked("When does the year end?"), ana, RULE, ScopeChoice.HERE)
                .cause()
                .correction();
        Interaction old = asked("When is the report due?");
        Act fits = stores.corrections().confirm(correction, old.id(), li, clock.instant());
        Cause cause = new Cause(
                InteractionId.random(), old, correction, How.CONFIRMED, li, clock.instant(), Optional.empty());
        Interaction newer = again.answer(cause).again();
        Optional<Act> because = replacements.because(newer);

        stores.corrections().undo(old.workspace(), fits.id(), li, clock.instant());
        stores.corrections().reject(correction, old.id(), li, clock.instant());

        assertThat(because).contains(fits);
        assertThat(replacements.because(newer)).isEmpty();
        assertThat(replacements.newer(old)).isEmpty();
    }

    @Test
    void what_was_said_below_an_answer_that_is_gone_is_named_when_it_is_worked_on() {
        Interaction gone = asked("When does the year end?");
        Learnt learnt = (Learnt) correct.correct(
                Proposal.saying(CorrectionId.random(), ana, RULE, ScopeChoice.JUST_THIS_ANSWER),
                gone,
                InteractionId.random());
        InteractionId nowhere = InteractionId.random();
        Taught taught = new Taught(nowhere, learnt.correction().id(), null, null, How.TAKEN);

        assertThatThrownBy(() -> again.cause(InteractionId.random(), taught, ana, clock.instant()))
                .hasMessage("answer " + nowhere + " is gone");
        Taught unstored = new Taught(gone.id(), learnt.correction().id(), null, null, How.TAKEN);
        assertThatThrownBy(() -> again.cause(InteractionId.random(), unstored, ana, clock.instant()))
                .hasMessage("correction " + learnt.correction().id() + " is gone");
        assertThatThrownBy(unstored::undoable).isInstanceOf(IllegalStateException.class);
    }

    private Interaction asked(String text) {
        InteractionId id = InteractionId.random();
        return loop.answers().answer(new Question(id, finance, new ThreadId(id.toString()), li, text, clock.instant()));
    }

    private Replacement taught(Interaction old, Person by, String text, ScopeChoice where) {
        InteractionId id = InteractionId.random();
        Outcome outcome = correct.correct(Proposal.saying(CorrectionId.random(), by, text, where), old, id);
        return again.answer(cause(id, old, (Learnt) outcome, by));
    }

    private Cause cause(InteractionId id, Interaction old, Learnt learnt, Person by) {
        return again.cause(id, Taught.of(old, learnt), by, clock.instant());
    }
}
