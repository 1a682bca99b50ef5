package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.ANA;
import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.BEN_ALONE;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static dev.errata.teams.surface.Workplace.GROUP;
import static dev.errata.teams.surface.Workplace.LI;
import static dev.errata.teams.surface.Workplace.LI_ALONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.teams.FakeDialog;
import dev.errata.teams.TeamsPlace;
import dev.errata.teams.surface.Workplace.Asked;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one person alone is shown, in their chat with the bot, of what was asked elsewhere. */
class PrivateAnswersTest {

    private static final String QUESTION = "When does the year end?";
    private static final String RULE = "Say that Lee closes the books on 31 January";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void what_somebody_teaches_for_themselves_is_shown_to_them_alone() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);

        Asked mine = taughtForBenAlone(unknown);

        assertThat(acme.asked(unknown.place()).shown()).doesNotContain(RULE);
        assertThat(mine.shown()).contains(RULE);
        assertThat(acme.now(unknown).shown()).doesNotContain("Corrected by");
    }

    @Test
    void asked_where_others_read_it_is_left_out_and_answered_alone_when_they_want_it() {
        taughtForBenAlone(acme.ask(BEN, FINANCE, QUESTION));
        Asked inChannel = acme.ask(BEN, FINANCE, QUESTION);
        Asked told = acme.asked(BEN_ALONE);

        acme.people.press(BEN, BEN_ALONE, told.answer(), "answer_alone");
        acme.settle();

        assertThat(inChannel.shown()).doesNotContain(RULE, "Ben Okafor");
        assertThat(told.shown())
                .contains("I left your own rule out of my answer to \u201CWhen does the year end?\u201D");
        assertThat(acme.said(BEN_ALONE)).anyMatch(post -> post.text().contains("You asked"));
        assertThat(acme.asked(BEN_ALONE).shown()).contains(RULE, "With Ben Okafor's correction");
    }

    @Test
    void it_is_marked_where_they_undo_it() {
        Asked mine = taughtForBenAlone(acme.ask(BEN, FINANCE, QUESTION));

        acme.people.press(BEN, BEN_ALONE, mine.answer(), "correction_undo");
        acme.settle();

        assertThat(acme.now(mine).shown()).contains("Undone by Ben Okafor");
    }

    @Test
    void it_is_marked_where_they_edit_it() {
        Asked mine = taughtForBenAlone(acme.ask(BEN, FINANCE, QUESTION));

        FakeDialog form = acme.people.open(BEN, BEN_ALONE, mine.answer(), "correction_edit");
        acme.people.submit(BEN, BEN_ALONE, form, "form_edit", Map.of("text", "Use the tax year"));
        acme.settle();

        assertThat(acme.asked(BEN_ALONE).shown()).contains("Use the tax year");
        assertThat(acme.now(mine).shown()).contains("Corrected by Ben Okafor.");
    }

    @Test
    void its_menu_and_its_thumbs_lead_to_the_same_form_as_its_button() {
        Asked mine = taughtForBenAlone(acme.ask(BEN, FINANCE, QUESTION));

        FakeDialog button = acme.people.open(BEN, BEN_ALONE, mine.answer(), "answer_correct");
        FakeDialog menu = acme.people.act(BEN, BEN_ALONE, mine.answer());
        FakeDialog thumb = acme.people.thumb(BEN, BEN_ALONE, mine.answer(), false);

        assertThat(button.card().shown()).contains("Plain words.");
        assertThat(menu.card().shown())
                .isEqualTo(thumb.card().shown())
                .isEqualTo(button.card().shown());
    }

    @Test
    void in_a_group_chat_nobody_else_reads_it() {
        Asked mine = taughtForBenAlone(acme.ask(BEN, GROUP, QUESTION));

        assertThat(mine.shown()).contains(RULE);
        assertThat(acme.said(GROUP))
                .noneMatch(post -> post.activity().toString().contains(RULE));
        assertThat(acme.ask(ANA, GROUP, QUESTION).shown()).doesNotContain(RULE);
    }

    @Test
    void who_teaches_what_was_taught_already_is_told_by_whom() {
        acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), RULE);

        acme.correct(LI, acme.ask(BEN, FINANCE, "What do the auditors want first?"), RULE);

        assertThat(acme.asked(LI_ALONE).answer().text())
                .matches(
                        "Ana Flores taught this on .+\\. I counted yours as a confirmation and added your question\\.");
    }

    @Test
    void it_goes_to_nobody_else_where_teams_does_not_say_what_the_bot_is_called() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);
        TeamsPlace thread = unknown.place();
        var data = unknown.card().submitted("form_correct", Map.of("text", RULE, "where", "ME"));

        var submission =
                acme.people.payloads().execute(BEN, thread, unknown.answer().id(), "form_correct", data);
        submission.remove("recipient");
        acme.people.send(submission);
        acme.settle();

        assertThat(acme.teams.posts(FINANCE.id())).hasSize(1);
    }

    private Asked taughtForBenAlone(Asked asked) {
        FakeDialog form = acme.people.open(BEN, asked.place(), asked.answer(), "answer_correct");
        acme.people.submit(BEN, asked.place(), form, "form_correct", Map.of("text", RULE, "where", "ME"));
        acme.settle();
        return acme.asked(BEN_ALONE);
    }
}
