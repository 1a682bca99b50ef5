package dev.errata.chat.conversation;

import static dev.errata.chat.conversation.Workplace.FISCAL;
import static dev.errata.chat.conversation.Workplace.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.Person;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import dev.errata.chat.queue.RefreshQueue;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is on the screen follows from what is stored, whoever changed it. */
class ScreensFollowTest {

    private final Workplace acme = new Workplace();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void an_undo_from_elsewhere_reaches_every_message_that_shows_it() {
        Shown old = acme.ask("Ben", "finance", QUESTION);
        Shown taught = acme.correct("Li", old, FISCAL);
        Shown later = acme.ask("Ben", "finance", QUESTION);

        undoElsewhere(taught);

        assertThat(acme.now(taught).text()).contains("Undone by Ana Flores. I answer as before.");
        assertThat(acme.now(later).text()).contains("Undone by Ana Flores. I answer as before.");
        assertThat(acme.now(later).buttons()).isEmpty();
        assertThat(acme.now(old).text()).isEqualTo(old.text());
    }

    /** As the command line does it: with what is stored, and no screen before it. */
    private void undoElsewhere(Shown taught) {
        ChangeCorrection change = elsewhere().change((person, place) -> true);
        assertThat(change.undoLatest(acme.workspace, given(taught).id(), acme.chat.person("Ana")))
                .isInstanceOf(ChangeCorrection.Outcome.Done.class);
        acme.settle();
    }

    private LearningLoop elsewhere() {
        return acme.loop.shownOn(new RefreshQueue("fake", acme.work, acme.clock));
    }

    private static Correction given(Shown taught) {
        return taught.screen().answer().answer().given().get(0);
    }

    @Test
    void an_edit_reaches_the_other_answers_that_were_given_the_words_of_before() {
        Shown taught = acme.correct("Li", acme.ask("Ben", "finance", QUESTION), FISCAL);
        Shown later = acme.ask("Ben", "finance", QUESTION);

        Form form = acme.form("Li", taught, Actions.Edit.class);
        acme.submit("Li", taught, form, Map.of(Filled.TEXT, "Use the tax year."));

        assertThat(acme.newest().text()).contains("Use the tax year.");
        assertThat(acme.now(taught).text()).contains("Corrected by Li Wei. See the newer answer.");
        assertThat(acme.now(later).text()).contains("This correction was changed since.");
    }

    @Test
    void an_edit_that_is_undone_says_so_and_the_correction_can_be_undone_too() {
        Shown taught = acme.correct("Li", acme.ask("Ben", "finance", QUESTION), FISCAL);
        Form form = acme.form("Li", taught, Actions.Edit.class);
        acme.submit("Li", taught, form, Map.of(Filled.TEXT, "Use the tax year."));
        Shown edited = acme.newest();

        Reply.Say reply = (Reply.Say) acme.press("Li", edited, Actions.Undo.class);

        assertThat(reply.message().summary()).isEqualTo("The edit is undone. I follow the version before it again.");
        assertThat(acme.now(edited).text())
                .contains("Li Wei took this edit back. I follow the version before it again.");
        assertThat(acme.ask("Ben", "finance", QUESTION).text()).contains(FISCAL);

        Button too = ((Part.Row) reply.message().parts().get(1)).buttons().get(0);
        acme.press("Li", edited, too.action());

        assertThat(too.label()).isEqualTo("Undo the correction too");
        assertThat(acme.ask("Ben", "finance", QUESTION).text()).doesNotContain(FISCAL);
    }

    @Test
    void what_has_ended_is_said_to_have_ended_and_the_older_answer_holds_again() {
        Shown old = acme.ask("Ben", "finance", QUESTION);
        Shown taught = acme.correct("Li", old, Map.of(Filled.TEXT, FISCAL, Filled.UNTIL, "2026-05-04"));
        acme.clock.passes(Duration.between(acme.clock.instant(), Instant.parse("2026-05-05T00:00:00Z")));

        acme.work.worksOnWhatIsDueAt(acme.clock.instant());
        acme.settle();

        assertThat(acme.now(taught).text())
                .contains("The correction this answer followed ended on 4 May 2026. I no longer use it.");
        assertThat(acme.now(taught).buttons()).isEmpty();
        assertThat(acme.now(old).text()).isEqualTo(old.text());
    }

    @Test
    void only_the_twenty_newest_of_thirty_days_are_shown_again() {
        Shown tooOld = acme.correct("Li", acme.ask("Ben", "elsewhere", QUESTION), FISCAL);
        Shown taught = acme.correct("Ana", acme.ask("Ben", "finance", QUESTION), FISCAL);
        acme.clock.passes(Duration.ofDays(31));
        Shown first = acme.ask("Ben", "finance", QUESTION);
        IntStream.range(0, 20).forEach(i -> {
            acme.clock.passes(Duration.ofSeconds(1));
            acme.ask("Ben", "finance", QUESTION);
        });

        undoElsewhere(taught);

        assertThat(acme.now(first).text()).isEqualTo(first.text());
        assertThat(acme.now(acme.newest()).text()).contains("Undone by Ana Flores.");
        assertThat(acme.now(tooOld).text()).isEqualTo(tooOld.text());
        assertThat(acme.press("Li", first, Actions.UndoGiven.class))
                .extracting(reply -> ((Reply.Say) reply).message().summary())
                .isEqualTo("Only Ana Flores or an admin can change this correction.");
        assertThat(acme.press("Ana", first, Actions.UndoGiven.class))
                .extracting(reply -> ((Reply.Say) reply).message().summary())
                .isEqualTo("This is undone already.");
    }

    @Test
    void showing_it_twice_shows_the_same() {
        Shown old = acme.ask("Ben", "finance", QUESTION);
        Shown taught = acme.correct("Li", old, FISCAL);
        Shown marked = acme.now(old);

        Correction correction = given(taught);
        new RefreshQueue("fake", acme.work, acme.clock).changed(correction, "once");
        new RefreshQueue("fake", acme.work, acme.clock).changed(correction, "again");
        acme.settle();

        assertThat(acme.now(taught).text()).isEqualTo(taught.text());
        assertThat(acme.now(old).text()).isEqualTo(marked.text()).contains("Corrected by Li Wei.");
    }

    @Test
    void what_was_said_elsewhere_of_an_offer_closes_it_and_its_undo_elsewhere_opens_it_again() {
        Correction correction = given(acme.correct("Li", acme.ask("Ben", "finance", QUESTION), FISCAL));
        Shown unsure = offering(correction);
        Person ana = acme.chat.person("Ana");

        ChangeCorrection.Outcome said = elsewhere()
                .judge((person, place) -> true)
                .doesNotFit(acme.workspace, unsure.screen().answer().id(), correction.id(), ana);
        acme.settle();
        Shown closed = acme.now(unsure);
        elsewhere().change((person, place) -> true).undo(((ChangeCorrection.Outcome.Done) said).act(), ana);
        acme.settle();

        assertThat(unsure.buttons()).extracting(Button::action).hasAtLeastOneElementOfType(Actions.UseOffer.class);
        assertThat(closed.buttons()).extracting(Button::action).noneMatch(Actions.UseOffer.class::isInstance);
        assertThat(acme.now(unsure).text()).isEqualTo(unsure.text());
    }

    @Test
    void what_was_used_though_nobody_expected_it_is_asked_about_and_not_answered_again_when_it_fits() {
        Correction correction = given(acme.correct("Li", acme.ask("Ben", "finance", QUESTION), FISCAL));
        Shown unsure = offering(new Application(correction, true, .07, Reason.UNEXPECTED, correction.origin(), null));

        acme.press("Ben", unsure, Actions.UseOffer.class);
        acme.settle();

        assertThat(unsure.text()).contains("is used here. Does it fit?");
        assertThat(acme.now(unsure).text()).doesNotContain("Does it fit?");
        assertThat(acme.newest().screen().answer().id())
                .isEqualTo(unsure.screen().answer().id());
    }

    @Test
    void what_was_given_and_not_followed_may_fit_and_is_answered_again_when_it_does() {
        Correction correction = given(acme.correct("Li", acme.ask("Ben", "finance", QUESTION), FISCAL));
        Shown unsure = offering(
                new Application(correction, true, .07, Reason.UNEXPECTED, correction.origin(), null).followed(false));

        acme.press("Ben", unsure, Actions.UseOffer.class);
        acme.settle();

        assertThat(unsure.text()).contains("may fit.", "Use it").doesNotContain("is used here");
        assertThat(acme.newest().screen().answer().replaces())
                .contains(unsure.screen().answer().id());
    }

    @Test
    void an_answer_that_does_not_follow_what_it_was_given_says_so_and_does_not_name_it_as_followed() {
        Correction correction = given(acme.correct("Li", acme.ask("Ben", "finance", QUESTION), FISCAL));
        Application used = new Application(correction, true, .9, Reason.LIKE_ACCEPTED, correction.origin(), null);

        Shown unfollowed = offering(used.followed(false));
        Shown followed = offering(used.followed(true));
        Shown unknown = offering(used);

        assertThat(unfollowed.text())
                .contains("I was given Li Wei's correction and may not have followed it.")
                .doesNotContain("With Li Wei's correction");
        assertThat(followed.text()).contains("With Li Wei's correction").doesNotContain("may not have followed");
        assertThat(unknown.text()).isEqualTo(followed.text());
    }

    /** An answer below which this correction is offered. */
    private Shown offering(Correction correction) {
        return offering(new Application(correction, false, .5, Reason.MAY_FIT, correction.origin(), null));
    }

    private Shown offering(Application mayFit) {
        Samples samples = new Samples(acme.workspace);
        Interaction unsure = samples.interaction(
                samples.question(acme.chat.place("finance"), acme.chat.person("Ben"), "And the quarter?"),
                samples.answer("I don't know yet.", List.of(mayFit), List.of()));
        acme.stores.interactions().record(unsure);
        acme.conversation
                .delivery()
                .post(
                        acme.conversation.screens().of(unsure),
                        acme.chat.outlet(unsure, Optional.empty()).orElseThrow());
        return acme.newest();
    }

    @Test
    void an_answer_that_was_written_elsewhere_comes_once_in_place_of_the_one_that_it_replaces() {
        Shown old = acme.ask("Ben", "finance", QUESTION);
        Interaction again = new Samples(acme.workspace).replacement(old.screen().answer(), acme.clock.instant());
        acme.stores.interactions().record(again);

        new RefreshQueue("fake", acme.work, acme.clock).answerChanged(acme.workspace, again.id(), "once");
        new RefreshQueue("fake", acme.work, acme.clock).answerChanged(acme.workspace, again.id(), "again");
        acme.settle();

        assertThat(acme.chat.shown()).hasSize(2);
        assertThat(acme.newest().screen().answer().id()).isEqualTo(again.id());
        assertThat(acme.now(old).text()).contains("See the newer answer.");
    }

    @Test
    void an_answer_that_was_written_elsewhere_to_what_was_asked_elsewhere_stays_there() {
        Samples samples = new Samples(acme.workspace);
        Interaction old = samples.interaction(acme.chat.place("finance"), acme.chat.person("Ben"), QUESTION);
        Interaction again = samples.replacement(old, acme.clock.instant());
        acme.stores.interactions().record(old);
        acme.stores.interactions().record(again);

        new RefreshQueue("fake", acme.work, acme.clock).answerChanged(acme.workspace, again.id(), "once");
        acme.settle();

        assertThat(acme.chat.shown()).isEmpty();
    }
}
