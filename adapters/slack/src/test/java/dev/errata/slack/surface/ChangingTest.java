package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.BENS;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.LI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Correction;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeView;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangingTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final String TAX = "Add the tax of the country.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void undo_by_the_author_brings_the_old_answer_back_with_its_buttons() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        FakeMessage again = acme.correct(LI, old, FISCAL);

        acme.press(LI, again, "correction_undo");

        assertThat(acme.now(old).shown()).isEqualTo(old.shown());
        assertThat(acme.now(old).controls()).hasSize(4);
        assertThat(acme.now(again).shown()).contains("Undone by Li Wei. I answer as before.");
        assertThat(acme.now(again).controls()).isEmpty();
        assertThat(acme.lastWhisper(LI, FINANCE)).isEqualTo("Undone. I answer as before.");
        assertThat(acme.ask(BEN, FINANCE, QUESTION).shown()).doesNotContain(FISCAL);
    }

    @Test
    void an_answer_that_holds_again_can_be_corrected_again() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        acme.press(LI, acme.correct(LI, old, FISCAL), "correction_undo");

        FakeMessage again = acme.correct(LI, acme.now(old), TAX);

        assertThat(again.shown()).contains(TAX).doesNotContain(FISCAL);
        assertThat(acme.now(old).shown()).contains("Corrected by Li Wei.");
    }

    @Test
    void undo_by_somebody_else_is_refused_with_the_authors_name() {
        FakeMessage again = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);

        acme.press(BEN, again, "correction_undo");

        assertThat(acme.lastWhisper(BEN, FINANCE)).isEqualTo("Only Li Wei or an admin can change this correction.");
        assertThat(acme.now(again)).isEqualTo(again);
    }

    @Test
    void an_administrator_may_undo() {
        FakeMessage again = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);

        acme.press(ANA, again, "correction_undo");

        assertThat(acme.now(again).shown()).contains("Undone by Ana Flores.");
    }

    @Test
    void undo_pressed_twice_undoes_once() {
        FakeMessage again = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);

        acme.press(LI, again, "correction_undo");
        acme.pressStale(LI, again, "correction_undo");

        assertThat(acme.lastWhisper(LI, FINANCE)).isEqualTo("This is undone already.");
    }

    @Test
    void undo_of_an_edit_brings_back_the_words_before_and_not_the_time_before_them() {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        FakeMessage edited = edit(LI, taught, TAX);

        acme.more(LI, edited, "undo");
        acme.moreStale(LI, edited, "undo");

        assertThat(edited.shown()).contains(TAX).doesNotContain(FISCAL);
        assertThat(acme.lastWhisper(LI, FINANCE)).isEqualTo("This is undone already.");
        assertThat(acme.now(taught).control("answer_correct")).isPresent();
        assertThat(acme.ask(BEN, FINANCE, QUESTION).shown()).contains(FISCAL).doesNotContain(TAX);
    }

    @Test
    void undone_below_a_later_answer_the_first_one_holds_again_where_it_was_taught() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        FakeMessage taught = acme.correct(LI, old, FISCAL);
        FakeMessage later = acme.ask(BEN, FINANCE, QUESTION);

        acme.more(LI, later, "undo");

        assertThat(acme.now(later).shown()).contains("Undone by Li Wei.");
        assertThat(acme.now(taught).shown()).contains("Undone by Li Wei.");
        assertThat(acme.now(old).shown()).isEqualTo(old.shown());
        assertThat(acme.now(old).controls()).hasSize(4);
    }

    @Test
    void the_author_edits_and_the_answer_follows_the_new_words() {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);

        FakeMessage edited = edit(LI, taught, TAX);

        assertThat(edited.shown()).contains(TAX, "I'll follow this in <#" + FINANCE + "> from the next question on.");
        assertThat(acme.now(taught).shown()).contains("Corrected by Li Wei.");
    }

    @Test
    void an_edit_shows_more_of_the_correction_when_asked_and_changes_all_of_it() {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        acme.press(LI, taught, "correction_edit");
        acme.fill(LI, "form_more", Map.of("text", FISCAL));
        acme.submit(
                LI,
                Map.of("not_when", "it is about taxes", "until", "2099-12-31", "source", "https://wiki.example/year"));
        FakeMessage edited = acme.saidIn(taught).get(2);

        acme.press(LI, edited, "correction_edit");
        FakeView again = acme.fill(LI, "form_more", Map.of("text", FISCAL));
        assertThat(again.opened("not_when")).isEqualTo("it is about taxes");
        assertThat(again.opened("source")).isEqualTo("https://wiki.example/year");
        Delivered wrong = acme.submit(LI, Map.of("text", FISCAL, "source", "the wiki"));
        acme.submit(LI, Map.of("text", TAX, "source", "https://wiki.example/year"));

        assertThat(wrong.error("source"))
                .hasValueSatisfying(said -> assertThat(said).contains("https://"));
        Correction now = acme.stores
                .corrections()
                .list(acme.customer.workspace(), Optional.empty())
                .get(0);
        assertThat(now.lesson().text()).isEqualTo(TAX);
        assertThat(now.lesson().notWhen()).isEqualTo("it is about taxes");
        assertThat(now.lesson().until()).isEqualTo("2100-01-01T00:00:00Z");
    }

    @Test
    void a_correction_that_its_author_keeps_for_themselves_from_now_on_is_no_longer_followed_for_others() {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        acme.press(LI, taught, "correction_edit");

        acme.submit(LI, Map.of("text", FISCAL, "where", "ME"));

        assertThat(acme.ask(BEN, FINANCE, QUESTION).shown()).doesNotContain(FISCAL);
    }

    @Test
    void an_edit_sent_twice_is_one_edit() {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        acme.press(LI, taught, "correction_edit");
        FakeView form = acme.slack.view(LI).orElseThrow();

        acme.submit(LI, form, Map.of("text", TAX));
        Delivered second = acme.submit(LI, form, Map.of("text", TAX));

        assertThat(second.responseAction()).isEqualTo("clear");
        assertThat(acme.saidIn(taught)).hasSize(3);
    }

    @Test
    void edit_by_somebody_else_opens_nothing_and_names_the_author() {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);

        acme.press(BEN, taught, "correction_edit");

        assertThat(acme.slack.view(BEN)).isEmpty();
        assertThat(acme.lastWhisper(BEN, FINANCE)).isEqualTo("Only Li Wei or an admin can change this correction.");
    }

    @Test
    void an_edit_of_what_was_changed_meanwhile_keeps_its_text_and_says_so() {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        acme.press(LI, taught, "correction_edit");
        edit(ANA, taught, TAX);

        Delivered answer = acme.submit(LI, Map.of("text", "Something else altogether."));

        assertThat(answer.error("text"))
                .contains("Somebody changed this correction meanwhile. Open it again to see how it is now.");
    }

    @Test
    void what_does_not_fit_is_held_back_for_questions_like_that_one() {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        FakeMessage misfit = acme.ask(BEN, FINANCE, "How do we calculate quarterly staff returns?");

        acme.more(BEN, misfit, "unfit");

        assertThat(misfit.shown()).contains(FISCAL);
        assertThat(acme.lastWhisper(BEN, FINANCE))
                .isEqualTo(
                        "I won't use Li Wei's correction for this question, asked so or nearly so, until its author or a second person has said whether it fits.\nUndo");
        assertThat(acme.ask(BEN, FINANCE, "How do we calculate quarterly staff returns?")
                        .shown())
                .doesNotContain(FISCAL);
        assertThat(acme.now(taught)).isEqualTo(taught);
    }

    @Test
    void what_was_confirmed_and_later_rejected_in_the_same_words_is_held_back() {
        acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        FakeMessage misfit = acme.ask(BEN, FINANCE, QUESTION);

        acme.more(BEN, misfit, "unfit");

        assertThat(misfit.shown()).contains(FISCAL);
        assertThat(acme.ask(BEN, FINANCE, QUESTION).shown()).doesNotContain(FISCAL);
    }

    @Test
    void its_author_is_told_in_their_direct_message_who_says_so_and_takes_it_back_there() {
        acme.correct(BEN, acme.ask(LI, FINANCE, QUESTION), FISCAL);
        acme.more(LI, acme.ask(LI, FINANCE, QUESTION), "unfit");
        acme.settle();
        FakeMessage told = acme.lastSaid(BENS);
        assertThat(told.shown())
                .contains("Li Wei says that your correction", FISCAL, QUESTION, "Undo", "It doesn't fit");

        acme.press(BEN, told, "said_undo");
        acme.settle();

        assertThat(acme.now(told).shown())
                .contains("Undone. I may use it again for questions like this one.")
                .doesNotContain("It doesn't fit");
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).contains(FISCAL);
    }

    @Test
    void with_several_corrections_the_one_that_does_not_fit_is_chosen_in_the_explanation() {
        acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        FakeMessage both = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), TAX);

        acme.more(BEN, both, "unfit");
        FakeView why = acme.slack.view(BEN).orElseThrow();
        acme.fill(BEN, "correction_unfit", Map.of());

        assertThat(both.shown()).contains("With 2 corrections");
        assertThat(why.title()).isEqualTo("Why this answer?");
        assertThat(why.shown()).contains(FISCAL, TAX, "Doesn't fit here").doesNotContain("Undo");
        assertThat(acme.lastWhisper(BEN, FINANCE))
                .isEqualTo(
                        "I won't use Li Wei's correction for this question, asked so or nearly so, until its author or a second person has said whether it fits.\nUndo");
    }

    private FakeMessage edit(String user, FakeMessage taught, String text) {
        acme.press(user, taught, "correction_edit");
        acme.submit(user, Map.of("text", text));
        return acme.saidIn(taught).get(acme.saidIn(taught).size() - 1);
    }
}
