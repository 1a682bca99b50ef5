package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.ANA;
import static dev.errata.teams.surface.Workplace.ANA_ALONE;
import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.BEN_ALONE;
import static dev.errata.teams.surface.Workplace.BOARD;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static dev.errata.teams.surface.Workplace.GIL;
import static dev.errata.teams.surface.Workplace.GROUP;
import static dev.errata.teams.surface.Workplace.LI;
import static dev.errata.teams.surface.Workplace.LI_ALONE;
import static dev.errata.teams.surface.Workplace.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.teams.FakeConnector.Operation;
import dev.errata.teams.FakeDialog;
import dev.errata.teams.FakePost;
import dev.errata.teams.TeamsPlace;
import dev.errata.teams.surface.Workplace.Asked;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopInTeamsTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String RULE = "Use the fiscal year";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void what_is_corrected_in_a_channel_is_answered_again_there_and_followed_from_the_next_question_on() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);

        Asked again = acme.correct(ANA, unknown, RULE);
        Asked next = acme.ask(LI, FINANCE, QUESTION);
        Asked elsewhere = acme.ask(LI, SUPPORT, QUESTION);

        assertThat(unknown.shown()).contains("I don't know yet");
        assertThat(again.shown()).contains("Changed:", RULE, "in finance", "Mention me to follow up.");
        assertThat(acme.now(unknown).shown()).contains("Corrected by Ana Flores.");
        assertThat(next.shown()).contains(RULE, "Ana Flores'");
        assertThat(elsewhere.shown()).doesNotContain(RULE);
    }

    @Test
    void four_doors_lead_to_the_same_form() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);

        FakeDialog button = acme.people.open(ANA, unknown.place(), unknown.answer(), "answer_correct");
        FakeDialog menu = acme.people.act(ANA, unknown.place(), unknown.answer());
        FakeDialog thumb = acme.people.thumb(ANA, unknown.place(), unknown.answer(), false);
        acme.people.press(ANA, unknown.place(), unknown.answer(), "form_correct", Map.of("text", RULE));
        acme.settle();

        assertThat(button.card().shown())
                .isEqualTo(menu.card().shown())
                .isEqualTo(thumb.card().shown());
        assertThat(button.title()).isEqualTo("Teach the bot");
        assertThat(acme.asked(unknown.place()).shown()).contains(RULE);
    }

    @Test
    void the_menu_of_a_message_corrects_any_answer() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);
        FakeDialog form = acme.people.act(ANA, unknown.place(), unknown.answer());

        FakeDialog after = acme.people.submitAct(ANA, unknown.place(), unknown.answer(), form, Map.of("text", RULE));
        acme.settle();

        assertThat(after.isClosed()).isTrue();
        assertThat(acme.asked(unknown.place()).shown()).contains(RULE);
    }

    @Test
    void an_undo_lets_the_older_answer_hold_again() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);
        Asked again = acme.correct(ANA, unknown, RULE);

        var told = acme.people.press(ANA, again.place(), again.answer(), "correction_undo");
        acme.settle();
        Asked next = acme.ask(LI, FINANCE, QUESTION);

        assertThat(told.path("value").asText()).contains("Undone");
        assertThat(acme.now(again).shown()).contains("Undone by Ana Flores");
        assertThat(acme.now(unknown).button("answer_correct")).isPresent();
        assertThat(next.shown()).doesNotContain(RULE);
    }

    @Test
    void only_the_author_and_administrators_undo() {
        Asked again = acme.correct(BEN, acme.ask(BEN, FINANCE, QUESTION), RULE);

        var told = acme.people.press(LI, again.place(), again.answer(), "correction_undo");
        acme.settle();

        assertThat(told.path("type").asText()).isEqualTo("application/vnd.microsoft.activity.message");
        assertThat(told.path("value").asText()).contains("Ben Okafor");
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).contains(RULE);
    }

    @Test
    void what_does_not_fit_is_held_back_from_then_on() {
        Asked again = acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), RULE);

        acme.people.press(BEN, again.place(), again.answer(), "answer_unfit");
        acme.settle();

        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).doesNotContain(RULE);
        assertThat(acme.said(BEN_ALONE)).hasSize(1);
    }

    @Test
    void its_author_is_told_in_their_own_chat_who_says_so_and_takes_it_back_there() {
        Asked again = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), RULE);
        acme.people.press(BEN, again.place(), again.answer(), "answer_unfit");
        acme.settle();
        Asked told = acme.asked(LI_ALONE);
        assertThat(told.shown()).contains("Ben Okafor says that your correction", RULE, QUESTION);

        acme.people.press(LI, LI_ALONE, told.answer(), "said_undo");
        acme.settle();

        assertThat(acme.ask(BEN, FINANCE, QUESTION).shown()).contains(RULE);
    }

    @Test
    void guests_ask_and_rate_and_do_not_teach() {
        Asked unknown = acme.ask(GIL, FINANCE, QUESTION);

        FakeDialog refused = acme.people.open(GIL, unknown.place(), unknown.answer(), "answer_correct");
        var inline = acme.people.press(GIL, unknown.place(), unknown.answer(), "form_correct", Map.of("text", RULE));
        acme.settle();

        assertThat(refused.says()).contains("Only people at your organisation");
        assertThat(inline.path("value").asText()).contains("Only people at your organisation");
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).doesNotContain(RULE);
    }

    @Test
    void what_is_wrong_with_a_form_is_said_beside_its_field_and_the_text_is_kept() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);
        FakeDialog form = acme.people.open(ANA, unknown.place(), unknown.answer(), "answer_correct");

        FakeDialog after = acme.people.submit(ANA, unknown.place(), form, "form_correct", Map.of("text", "Wrong."));

        assertThat(after.card().shown()).contains("What should it say instead?");
        assertThat(after.card().json().toString()).contains("Wrong.");
    }

    @Test
    void the_same_submission_twice_teaches_once() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);
        FakeDialog form = acme.people.open(ANA, unknown.place(), unknown.answer(), "answer_correct");

        acme.people.submit(ANA, unknown.place(), form, "form_correct", Map.of("text", RULE));
        acme.people.submit(ANA, unknown.place(), form, "form_correct", Map.of("text", RULE));
        acme.settle();

        assertThat(acme.said(unknown.place())).hasSize(2);
    }

    @Test
    void of_two_who_correct_the_same_answer_the_second_applies_to_the_new_one() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);
        FakeDialog second = acme.people.open(LI, unknown.place(), unknown.answer(), "answer_correct");
        acme.correct(ANA, unknown, RULE);

        FakeDialog moved = acme.people.submit(LI, unknown.place(), second, "form_correct", Map.of("text", "In March"));
        FakeDialog after = acme.people.submit(LI, unknown.place(), moved, "form_correct", Map.of("text", "In March"));
        acme.settle();

        assertThat(moved.card().shown()).contains("This answer was corrected meanwhile. Your text is kept.");
        assertThat(after.isClosed()).isTrue();
        assertThat(acme.asked(unknown.place()).shown()).contains("In March");
    }

    @Test
    void an_edit_is_followed_from_then_on_and_needs_the_version_that_was_seen() {
        Asked again = acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), RULE);
        FakeDialog form = acme.people.open(ANA, again.place(), again.answer(), "correction_edit");
        FakeDialog stale = acme.people.open(ANA, again.place(), again.answer(), "correction_edit");

        acme.people.submit(ANA, again.place(), form, "form_edit", Map.of("text", "Use the tax year"));
        FakeDialog refused = acme.people.submit(ANA, again.place(), stale, "form_edit", Map.of("text", "Use the moon"));
        acme.settle();

        assertThat(acme.asked(again.place()).shown()).contains("Use the tax year");
        assertThat(refused.isClosed()).isFalse();
        assertThat(refused.card().json().toString()).contains("Use the moon");
    }

    @Test
    void why_this_answer_tells_what_was_used() {
        acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), RULE);
        Asked next = acme.ask(LI, FINANCE, QUESTION);

        FakeDialog why = acme.people.open(LI, next.place(), next.answer(), "answer_why");

        assertThat(why.card().shown()).contains(RULE, "Ana Flores");
    }

    @Test
    void what_an_explanation_names_can_be_undone_there() {
        acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), RULE);
        Asked next = acme.ask(LI, FINANCE, QUESTION);
        FakeDialog why = acme.people.open(ANA, next.place(), next.answer(), "answer_why");

        FakeDialog undone = acme.people.submit(ANA, next.place(), why, "correction_undo", Map.of());
        acme.settle();

        assertThat(undone.says()).contains("Undone");
        assertThat(acme.now(next).shown()).contains("Undone by Ana Flores.");
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).doesNotContain(RULE);
    }

    @Test
    void a_day_that_cannot_be_read_is_refused_beside_its_field() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);
        FakeDialog form = acme.people.open(ANA, unknown.place(), unknown.answer(), "answer_correct");

        FakeDialog after = acme.people.submit(
                ANA, unknown.place(), form, "form_correct", Map.of("text", RULE, "until", "next year"));

        assertThat(after.card().shown()).contains("Enter a day such as 2026-12-31");
        assertThat(after.card().json().toString()).contains(RULE);
    }

    @Test
    void a_private_channel_keeps_what_is_taught_there() {
        acme.correct(ANA, acme.ask(BEN, BOARD, QUESTION), RULE);

        assertThat(acme.ask(BEN, BOARD, QUESTION).shown()).contains(RULE);
        assertThat(acme.ask(BEN, FINANCE, QUESTION).shown())
                .doesNotContain(RULE)
                .doesNotContain("board");
    }

    @Test
    void a_team_follows_what_an_administrator_teaches_it() {
        Asked again = acme.correct(ANA, acme.ask(ANA, FINANCE, QUESTION), Map.of("text", RULE, "where", "TEAM"));

        assertThat(again.shown())
                .contains("everywhere in the team \u201CMoney\u201D")
                .doesNotContain("19:");
        assertThat(acme.ask(LI, SUPPORT, QUESTION).shown()).contains(RULE);
        assertThat(acme.ask(LI, GROUP, QUESTION).shown()).doesNotContain(RULE);
    }

    @Test
    void forged_ids_and_unknown_buttons_lead_nowhere() {
        Asked unknown = acme.ask(BEN, BOARD, QUESTION);
        var payloads = acme.people.payloads();
        var data = unknown.card().submitted("answer_why", Map.of());

        FakeDialog outsider = FakeDialog.of(acme.people
                .send(payloads.dialogPress(LI, FINANCE, unknown.answer().id(), data.deepCopy()))
                .json());
        FakeDialog nothing = FakeDialog.of(acme.people
                .send(payloads.dialogPress(
                        BEN, unknown.place(), "1", data.deepCopy().put("answer", "no id")))
                .json());
        FakeDialog button = FakeDialog.of(acme.people
                .send(payloads.dialogPress(
                        BEN, unknown.place(), "1", data.deepCopy().put("action", "rm -rf")))
                .json());

        assertThat(outsider.says()).isNotEmpty().isEqualTo(nothing.says());
        assertThat(button.says()).startsWith("This button is from an earlier version of me");
    }

    @Test
    void in_the_chat_with_the_bot_everything_is_for_it_and_goes_on() {
        acme.correct(ANA, acme.ask(ANA, ANA_ALONE, QUESTION), RULE);

        assertThat(acme.ask(ANA, ANA_ALONE, "And for last year?").shown()).contains(RULE);
    }

    @Test
    void where_only_mentions_are_heard_the_answer_says_so_until_more_is_heard() {
        Asked first = acme.ask(BEN, FINANCE, QUESTION);
        TeamsPlace thread = first.place();

        acme.people.write(BEN, thread, "And for last year?");
        acme.settle();
        Asked followUp = acme.asked(thread);

        assertThat(first.shown()).contains("Mention me to follow up.");
        assertThat(followUp.answer().id()).isNotEqualTo(first.answer().id());
        assertThat(followUp.shown()).doesNotContain("Mention me to follow up.");
    }

    @Test
    void nothing_comes_of_warming_up() {
        acme.settle();

        assertThat(acme.work.taken()).isEmpty();
        assertThat(acme.stores.directory().installations()).isEmpty();
    }

    @Test
    void where_the_bot_is_added_it_says_once_what_it_is_for() {
        var added = acme.people.payloads().botAdded(ANA, FINANCE);

        acme.people.send(added);
        acme.people.send(added);
        acme.people.send(acme.people.payloads().botAdded(ANA, ANA_ALONE));
        acme.settle();

        assertThat(acme.said(FINANCE))
                .extracting(FakePost::text)
                .singleElement()
                .asString()
                .startsWith("Hi, I'm Errata. Mention me");
        assertThat(acme.said(ANA_ALONE))
                .extracting(FakePost::text)
                .singleElement()
                .asString()
                .contains("Ask me here");
    }

    @Test
    void what_people_say_to_each_other_is_dropped_unread() {
        acme.people.write(BEN, FINANCE.thread("1"), "Lunch?");
        acme.people.write(BEN, GROUP, "Lunch?");
        acme.settle();

        assertThat(acme.work.taken()).isEmpty();
        assertThat(acme.said(GROUP)).isEmpty();
    }

    @Test
    void in_the_chat_with_the_bot_the_answer_grows_and_ends_as_one_message() {
        acme.ask(ANA, ANA_ALONE, QUESTION);

        assertThat(acme.teams.calls(Operation.POST))
                .extracting(call -> call.body().findPath("streamType").asText())
                .containsExactly("informative", "streaming", "final");
        assertThat(acme.said(ANA_ALONE)).hasSize(1);
        assertThat(acme.teams.streams()).isEmpty();
    }

    @Test
    void an_answer_whose_growing_was_stopped_comes_all_the_same() {
        acme.teams.refuses(Operation.POST, 1, 403, "ContentStreamNotAllowed");

        Asked unknown = acme.ask(ANA, ANA_ALONE, QUESTION);

        assertThat(unknown.shown()).contains("I don't know yet");
    }

    @Test
    void an_answer_that_may_have_arrived_is_not_sent_again() {
        acme.teams.failsAfterwards(Operation.POST, 1, 502);
        TeamsPlace thread = acme.people.post(BEN, FINANCE, QUESTION);
        acme.settle();

        assertThat(acme.said(thread)).extracting(FakePost::edits).containsExactly(0);
    }
}
