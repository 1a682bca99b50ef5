package dev.errata.chat.conversation;

import static dev.errata.chat.conversation.Workplace.FISCAL;
import static dev.errata.chat.conversation.Workplace.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.Rewrite;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.chat.FakeChat.At;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.AnswerScreen.Below;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Submitted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In what platforms differed, decided once. */
class DecidedOnceTest {

    private final Workplace acme = new Workplace();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void until_is_the_end_of_that_day_in_utc() {
        Shown taught = acme.correct(
                "Li", acme.ask("Ben", "finance", QUESTION), Map.of(Filled.TEXT, FISCAL, Filled.UNTIL, "2026-05-04"));

        Correction correction = taught.screen().answer().answer().given().get(0);
        assertThat(correction.lesson().until()).isEqualTo(Instant.parse("2026-05-05T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30", "4 May 2026", "99999-01-01"})
    void a_day_that_is_none_is_refused_beside_its_field_and_everything_is_kept(String day) {
        Shown answer = acme.ask("Ben", "finance", QUESTION);
        Form form = acme.form("Li", answer, Actions.Correct.class);

        Reply reply = acme.submit("Li", answer, form, Map.of(Filled.TEXT, FISCAL, Filled.UNTIL, day));

        Reply.Mend mend = (Reply.Mend) reply;
        assertThat(mend.problems())
                .containsExactly(Map.entry(Filled.UNTIL, "Enter a day such as 2026-12-31, or leave this empty."));
        assertThat(mend.form().orElseThrow().value(Filled.TEXT)).contains(FISCAL);
        assertThat(mend.form().orElseThrow().value(Filled.UNTIL)).contains(day);
        assertThat(acme.stores.corrections().list(acme.workspace, Optional.empty()))
                .isEmpty();
    }

    @Test
    void an_edit_that_changes_nothing_closes_and_nothing_comes_of_it() {
        Shown taught = acme.correct("Li", acme.ask("Ben", "finance", QUESTION), FISCAL);
        Form form = acme.form("Li", taught, Actions.Edit.class);
        int before = acme.chat.shown().size();

        Reply reply = acme.submit("Li", taught, form, Map.of());

        assertThat(reply).isEqualTo(new Reply.Saved());
        assertThat(acme.chat.shown()).hasSize(before);
        assertThat(acme.now(taught).text()).isEqualTo(taught.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thanks",
                "Thank you very much!",
                "ok",
                ":+1:",
                ":+1::skin-tone-3:",
                "\uD83D\uDC4D",
                "\uD83D\uDC4D\uD83C\uDFFD \u2764\uFE0F",
                "ok, thanks :pray:",
                "Hi, thanks so much :)",
                "Got it \u2014 perfect!"
            })
    void thanks_are_small_talk_where_the_bot_is_spoken_to(String thanks) {
        acme.hear(new At("Ben", "finance", "1"), Address.BOT, thanks);
        acme.hear(new At("Ben", "finance", "2"), Address.DIRECT, thanks);

        assertThat(acme.chat.told()).containsExactly("You're welcome.", "You're welcome.");
        assertThat(acme.chat.shown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thanks", "ok", ":+1:", "\uD83D\uDC4D", "hello", "hello :wave:", ""})
    void small_talk_among_people_in_the_bots_thread_is_answered_with_nothing_and_not_taken(String text) {
        Shown answer = acme.ask("Ben", "finance", QUESTION);

        acme.hear(new At("Ben", "finance", answer.thread().value()), Address.NOBODY, text);
        acme.hear(new At("Li", "finance", answer.thread().value()), Address.NOBODY, text);

        assertThat(acme.chat.told()).isEmpty();
        assertThat(acme.chat.shown()).hasSize(1);
        assertThat(acme.work.taken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83E\uDD14",
                "ok?",
                "ok, and for last year?",
                "thanks, but how long?",
                "great expectations",
                ":question:"
            })
    void what_is_more_than_small_talk_is_a_question(String text) {
        acme.hear(new At("Ben", "finance", "1"), Address.BOT, text);

        assertThat(acme.chat.told()).isEmpty();
        assertThat(acme.chat.shown()).hasSize(1);
    }

    @Test
    void in_a_thread_the_asker_goes_on_and_a_colleague_asks() {
        String thread = acme.ask("Ben", "finance", QUESTION).thread().value();

        acme.hear(new At("Li", "finance", thread), Address.NOBODY, "And for last year?");
        acme.hear(new At("Ben", "finance", thread), Address.NOBODY, "the year before that");

        assertThat(acme.chat.shown()).hasSize(3);
    }

    @Test
    void what_a_colleague_says_in_a_thread_is_said_to_the_asker() {
        String thread = acme.ask("Ben", "finance", QUESTION).thread().value();

        acme.hear(new At("Li", "finance", thread), Address.NOBODY, "one hour I think");

        assertThat(acme.chat.shown()).hasSize(1);
        assertThat(acme.work.taken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "Hello!",
                "hello?",
                ":wave:",
                "\uD83D\uDC4B\uD83C\uDFFE",
                "hi there \uD83D\uDC4B",
                "help"
            })
    void a_greeting_is_told_what_the_bot_is_for(String greeting) {
        acme.hear(new At("Ben", "finance", "1"), Address.BOT, greeting);

        assertThat(acme.chat.told()).singleElement().asString().startsWith("Ask me in plain words.");
    }

    @Test
    void what_was_saved_stands_before_what_may_fit() {
        Below below = screen(savedAndOffered()).below();

        List<String> ids = below.parts().stream()
                .filter(Part.Row.class::isInstance)
                .map(part -> ((Part.Row) part).id())
                .toList();
        assertThat(ids).containsExactly("saved", "offer");
        assertThat(below.saved().toString()).contains("I'll follow this").doesNotContain("may fit");
        assertThat(below.offer().orElseThrow().words()).endsWith("may fit.");
        assertThat(below.offer().orElseThrow().use().action()).isInstanceOf(Actions.UseOffer.class);
    }

    @Test
    void where_the_menu_is_a_row_below_what_was_saved_the_undo_stands_there_once() {
        AnswerScreen just = screen(savedAndOffered());
        AnswerScreen later =
                screen(acme.ask("Ben", "finance", QUESTION).screen().answer());

        assertThat(just.controls().orElseThrow().menu()).anyMatch(DecidedOnceTest::undoes);
        assertThat(just.menuInRow()).isNotEmpty().noneMatch(DecidedOnceTest::undoes);
        assertThat(later.below().saved()).isEmpty();
        assertThat(later.menuInRow())
                .isEqualTo(later.controls().orElseThrow().menu())
                .anyMatch(DecidedOnceTest::undoes);
    }

    private static boolean undoes(Button button) {
        return button.action() instanceof Actions.UndoGiven;
    }

    @Test
    void whoever_says_of_an_offer_what_they_said_before_is_told_nothing_new() {
        Shown offered = new Shown("", acme.chat.place("finance"), new ThreadId("1"), screen(savedAndOffered()));

        Reply first = acme.press("Ben", offered, Actions.RejectOffer.class);
        Reply twice = acme.press("Ben", offered, Actions.RejectOffer.class);
        Reply otherwise = acme.press("Ben", offered, Actions.UseOffer.class);
        Reply another = acme.press("Li", offered, Actions.RejectOffer.class);

        assertThat(first).isInstanceOf(Reply.Say.class);
        assertThat(twice).isEqualTo(new Reply.Acknowledge("Somebody has said already whether it fits."));
        assertThat(otherwise).isEqualTo(Reply.say("Somebody has said already whether it fits."));
        assertThat(another).isEqualTo(Reply.say("Somebody has said already whether it fits."));
    }

    @Test
    void whoever_uses_an_offer_twice_is_told_nothing_new() {
        Shown offered = new Shown("", acme.chat.place("finance"), new ThreadId("1"), screen(savedAndOffered()));

        Reply first = acme.press("Ben", offered, Actions.UseOffer.class);
        Reply twice = acme.press("Ben", offered, Actions.UseOffer.class);
        Reply another = acme.press("Li", offered, Actions.UseOffer.class);

        assertThat(first).isEqualTo(new Reply.Saved());
        assertThat(twice).isEqualTo(new Reply.Acknowledge("Somebody has said already whether it fits."));
        assertThat(another).isEqualTo(Reply.say("Somebody has said already whether it fits."));
    }

    @Test
    void that_a_correction_was_undone_says_no_more_than_its_answers_do() {
        Shown taught = acme.correct("Li", acme.ask("Ben", "finance", QUESTION), FISCAL);

        assertThat(acme.press("Li", taught, Actions.UndoGiven.class))
                .isEqualTo(new Reply.Acknowledge("Undone. I answer as before."));
    }

    @Test
    void a_form_of_an_earlier_version_is_said_to_be_one() {
        Submitted unknown =
                new Submitted(Filled.nothing("survey", Map.of()), acme.chat.visit(new At("Ben", "finance", "1")));

        assertThat(acme.taking.submitted(unknown))
                .extracting(reply -> ((Reply.Say) reply).message().summary())
                .asString()
                .contains("from an earlier version of me");
    }

    private AnswerScreen screen(Interaction answer) {
        return acme.conversation.screens().of(answer);
    }

    /** An answer that was just corrected, below which something else is offered. */
    private Interaction savedAndOffered() {
        Samples samples = new Samples(acme.workspace);
        Interaction asked = acme.ask("Ben", "finance", QUESTION).screen().answer();
        Person li = acme.chat.person("Li");
        Correction taught = samples.correction(asked, li, FISCAL);
        Correction offered = samples.correction(asked, li, "Ask the auditors.");
        Act act = acme.stores.corrections().take(taught);
        acme.stores.corrections().take(offered);
        Interaction again = samples.interaction(
                samples.question(asked.question().place(), li, "And on Mondays?"),
                samples.answer(
                        FISCAL,
                        List.of(
                                new Application(taught, true, 1, Reason.JUST_MADE, asked.id(), null),
                                new Application(offered, false, .5, Reason.MAY_FIT, asked.id(), null)),
                        List.of()));
        again = new Interaction(
                again.question(), again.standalone(), again.answer(), Optional.of(asked.id()), again.audience());
        acme.stores.interactions().record(again);
        acme.stores.rewrites().keep(acme.workspace, again.id(), new Rewrite(How.TAKEN, li.id(), Optional.of(act.id())));

        return again;
    }
}
