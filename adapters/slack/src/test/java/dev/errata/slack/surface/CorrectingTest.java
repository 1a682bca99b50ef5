package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.BENS;
import static dev.errata.slack.surface.Acme.BOARD;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.LI;
import static dev.errata.slack.surface.Acme.SALES;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.answer.Draft;
import dev.errata.bot.interaction.Answer;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorrectingTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_correction_is_answered_again_and_the_old_answer_says_so() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);

        FakeMessage again = acme.correct(ANA, old, FISCAL);

        assertThat(again.threadTs()).isEqualTo(old.threadTs());
        assertThat(again.shown())
                .contains("*Changed:* it follows the correction by Ana Flores", FISCAL)
                .contains("With Ana Flores' correction of 15 January 2027 for <#" + FINANCE + ">")
                .contains("I'll follow this in <#" + FINANCE + "> from the next question on.");
        assertThat(acme.now(old).shown())
                .contains("I don't know yet.")
                .contains("Corrected by Ana Flores. <" + FakeSlack.permalink(FINANCE, again.ts())
                        + "|See the newer answer.>");
        assertThat(acme.now(old).controls()).isEmpty();
        assertThat(acme.slack.view(ANA)).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_is_one_correction_and_one_answer() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        FakeView form = acme.form(ANA, old);

        acme.submit(ANA, form, Map.of("text", FISCAL));
        Delivered second = acme.submit(ANA, form, Map.of("text", FISCAL));

        assertThat(second.responseAction()).isEqualTo("clear");
        assertThat(acme.saidIn(old)).hasSize(2);
        assertThat(acme.stores.corrections().list(acme.customer.workspace(), Optional.empty()))
                .hasSize(1);
    }

    @Test
    void a_form_for_just_this_answer_that_is_sent_twice_answers_once_too() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        FakeView form = acme.form(ANA, old);
        Map<String, String> filled = Map.of("text", FISCAL, "where", "JUST_THIS_ANSWER");

        acme.submit(ANA, form, filled);
        Delivered second = acme.submit(ANA, form, filled);

        assertThat(second.responseAction()).isEqualTo("clear");
        assertThat(acme.saidIn(old)).hasSize(2);
    }

    @Test
    void just_this_answer_changes_this_answer_and_none_after_it() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);

        FakeMessage again = acme.correct(ANA, old, Map.of("text", FISCAL, "where", "JUST_THIS_ANSWER"));

        assertThat(again.shown()).contains(FISCAL, "Only this answer changed. I won't remember it.");
        assertThat(again.control("correction_undo")).isEmpty();
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).doesNotContain(FISCAL);
    }

    @Test
    void what_somebody_teaches_for_themselves_is_whispered_and_nothing_of_it_is_visible_to_others() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);

        acme.correct(LI, old, Map.of("text", "Read me the risks first.", "where", "ME"));

        assertThat(acme.whispers(LI, FINANCE))
                .anySatisfy(whisper -> assertThat(whisper)
                        .contains(
                                "Read me the risks first.",
                                "Saved. I follow it where only you read: in our direct message."));
        assertThat(acme.slack.messages(FINANCE))
                .noneMatch(message -> (message.shown() + message.text()).contains("risks"));
        assertThat(acme.now(old)).isEqualTo(old);
        assertThat(acme.slack.status(FINANCE, requireNonNull(old.threadTs()))).doesNotContain("Saved");
    }

    @Test
    void the_same_rule_again_is_a_confirmation_without_undo() {
        acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        FakeMessage other = acme.ask(BEN, FINANCE, "When does the year end?");

        FakeMessage again = acme.correct(LI, other, FISCAL);

        assertThat(again.shown()).contains(FISCAL);
        assertThat(again.control("correction_undo")).isEmpty();
        assertThat(acme.lastWhisper(LI, FINANCE))
                .isEqualTo(
                        "Ana Flores taught this on 15 January 2027. I counted yours as a confirmation and added your question.");
    }

    @Test
    void an_answer_can_be_rewritten_and_one_that_is_left_as_it_was_is_not() {
        FakeMessage wrong = acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        acme.form(ANA, wrong);
        FakeView more = acme.fill(ANA, "form_more", Map.of("text", "Add the tax."));

        acme.submit(ANA, Map.of("text", "Add the tax."));
        FakeMessage left = acme.saidIn(wrong).get(2);
        acme.form(ANA, left);
        acme.fill(ANA, "form_more", Map.of("text", "Say it in one line."));
        acme.submit(ANA, Map.of("text", "Say it in one line.", "rewrite", "Fiscal year, with the tax."));

        assertThat(more.opened("rewrite")).contains(FISCAL + "\n\n— Ana Flores, 15 January 2027");
        assertThat(lessons()).contains("Add the tax.");
        assertThat(lessons()).contains("Say it in one line.\n\nIt should read:\nFiscal year, with the tax.");
    }

    @Test
    void an_answer_left_as_it_was_is_no_rewriting_when_the_form_has_moved_to_a_newer_one() {
        FakeMessage old = acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        acme.form(LI, old);
        FakeView late = acme.fill(LI, "form_more", Map.of("text", "Round down."));
        String opened = late.opened("rewrite");
        acme.correct(ANA, old, "Add the tax.");
        acme.submit(LI, late, Map.of("text", "Round down.", "rewrite", opened));

        acme.submit(LI, Map.of("text", "Round down.", "rewrite", opened));

        assertThat(opened).contains(FISCAL);
        assertThat(lessons()).contains("Round down.");
    }

    @Test
    void an_answer_that_nobody_knew_or_that_is_too_long_is_not_offered_for_rewriting() {
        acme.form(ANA, acme.ask(BEN, FINANCE, QUESTION));
        FakeView unknown = acme.fill(ANA, "form_more", Map.of("text", FISCAL));

        assertThat(unknown.shown()).contains("Rewrite the answer");
        assertThat(unknown.opened("rewrite")).isEmpty();
        try (Workplace wordy = Workplace.open(brief ->
                new Draft(Answer.Kind.WRITTEN, "word ".repeat(601), List.of(), Map.of(), null, "gpt", "1", 10, 10))) {
            wordy.form(ANA, wordy.ask(BEN, FINANCE, QUESTION));
            assertThat(wordy.fill(ANA, "form_more", Map.of("text", FISCAL)).shown())
                    .contains("How bad was it?")
                    .doesNotContain("Rewrite the answer");
        }
    }

    @Test
    void texts_of_any_script_are_taken() {
        for (String text : new String[] {
            "\u05D4\u05E9\u05E0\u05D4 \u05E0\u05D2\u05DE\u05E8\u05EA \u05D1\u05D9\u05E0\u05D5\u05D0\u05E8",
            "x&<>".repeat(749) + "end",
            "\u202Ewords\u202C turned"
        }) {
            FakeMessage again = acme.correct(ANA, acme.ask(BEN, FINANCE, "Question " + text.hashCode() + "?"), text);

            assertThat(again.shown()).contains("I'll follow this");
        }
    }

    @Test
    void a_form_on_an_answer_that_was_replaced_meanwhile_moves_to_the_newer_one_with_its_text() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        FakeView late = acme.form(LI, old);
        FakeMessage newer = acme.correct(ANA, old, FISCAL);

        Delivered moved = acme.submit(LI, late, Map.of("text", "Add the tax."));
        FakeView shown = acme.slack.view(LI).orElseThrow();
        Delivered taken = acme.submit(LI, Map.of());

        assertThat(moved.responseAction()).isEqualTo("update");
        assertThat(shown.shown())
                .contains("This answer was corrected meanwhile. Your text is kept.", "Apply to the new one");
        assertThat(taken.responseAction()).isEqualTo("clear");
        assertThat(acme.saidIn(old).get(2).shown()).contains("Add the tax.", FISCAL);
        assertThat(acme.now(newer).shown()).contains("Corrected by Li Wei.");
    }

    @Test
    void a_moved_form_stays_one_when_it_shows_more() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        FakeView late = acme.form(LI, old);
        acme.correct(ANA, old, FISCAL);
        acme.submit(LI, late, Map.of("text", "Add the tax."));

        FakeView more = acme.fill(LI, "form_more", Map.of("text", "Add the tax."));

        assertThat(more.shown()).contains("Your text is kept.", "Apply to the new one", "How bad was it?");
        assertThat(acme.submit(LI, Map.of("text", "Add the tax.")).responseAction())
                .isEqualTo("clear");
    }

    @Test
    void two_corrections_at_once_end_in_one_answer_that_follows_both() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);
        acme.form(ANA, old);
        acme.form(LI, old);

        acme.people.submit(ANA, Map.of("text", FISCAL));
        acme.people.submit(LI, Map.of("text", "Add the tax."));
        acme.settle();
        if (acme.slack.view(LI).isPresent()) {
            acme.submit(LI, Map.of("text", "Add the tax."));
        }

        assertThat(acme.saidIn(old)).hasSize(3);
        assertThat(acme.saidIn(old).get(2).shown()).contains(FISCAL, "Add the tax.");
        assertThat(acme.saidIn(old).get(1).controls()).isEmpty();
    }

    @Test
    void from_a_direct_message_it_can_go_to_a_channel_that_its_author_is_in() {
        acme.form(BEN, acme.askDirectly(BEN, BENS, QUESTION));
        acme.fill(BEN, "where", Map.of("text", FISCAL, "where", "ANOTHER_CHANNEL"));

        acme.submit(BEN, Map.of("text", FISCAL, "where", "ANOTHER_CHANNEL", "channel", SALES));

        assertThat(acme.slack.byBot(BENS).get(1).shown())
                .contains("I'll follow this in <#" + SALES + "> from the next question on.");
        assertThat(acme.ask(LI, SALES, QUESTION).shown()).contains(FISCAL);
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).doesNotContain(FISCAL);
    }

    @Test
    void nothing_leaves_a_private_channel_before_somebody_says_that_it_may() {
        acme.form(BEN, acme.ask(BEN, BOARD, QUESTION));
        acme.fill(BEN, "where", Map.of("text", FISCAL, "where", "WIDER"));
        Map<String, String> wider =
                Map.of("text", FISCAL, "where", "WIDER", "wider", "ANOTHER_CHANNEL", "channel", FINANCE);

        Delivered refused = acme.submit(BEN, wider);
        Map<String, String> cleared = new java.util.HashMap<>(wider);
        cleared.put("cleared", "yes");
        acme.submit(BEN, cleared);

        assertThat(refused.error("cleared")).contains("Confirm below that others may read it, or keep it here.");
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).contains(FISCAL).doesNotContain(BOARD);
    }

    @Test
    void neighbours_in_another_channel_are_told_to_the_author_alone() {
        acme.correct(LI, acme.ask(LI, SALES, QUESTION), "Take any month.");
        acme.form(BEN, acme.ask(BEN, BOARD, QUESTION));
        acme.fill(BEN, "where", Map.of("text", FISCAL, "where", "WIDER"));

        acme.submit(
                BEN,
                Map.of(
                        "text",
                        FISCAL,
                        "where",
                        "WIDER",
                        "wider",
                        "ANOTHER_CHANNEL",
                        "channel",
                        SALES,
                        "cleared",
                        "yes"));

        assertThat(acme.lastWhisper(BEN, BOARD))
                .contains("You may want to look: this is about the same.", "Li Wei", "Take any month.");
        assertThat(acme.slack.messages(BOARD))
                .noneMatch(message -> message.shown().contains("any month"));
    }

    @Test
    void a_form_that_could_not_show_what_its_scope_needs_shows_it_when_it_is_sent() {
        acme.form(BEN, acme.askDirectly(BEN, BENS, QUESTION));
        acme.slack.refuses("views.update", 1, "hash_conflict");
        acme.fill(BEN, "where", Map.of("text", FISCAL, "where", "ANOTHER_CHANNEL"));

        Delivered first = acme.submit(BEN, Map.of("text", FISCAL, "where", "ANOTHER_CHANNEL"));

        assertThat(first.responseAction()).isEqualTo("update");
        assertThat(acme.slack.view(BEN).orElseThrow().shown()).contains("Which channel?");
    }

    @Test
    void whoever_thinks_for_long_in_a_direct_message_is_still_its_reader() {
        acme.form(BEN, acme.askDirectly(BEN, BENS, QUESTION));

        acme.clock.passes(Duration.ofMinutes(30));
        acme.submit(BEN, Map.of("text", FISCAL));

        assertThat(acme.slack.byBot(BENS).get(1).shown()).contains(FISCAL);
    }

    private List<String> lessons() {
        return acme.stores.corrections().list(acme.customer.workspace(), Optional.empty()).stream()
                .map(correction -> correction.lesson().text())
                .toList();
    }
}
