package dev.errata.slack.conversation;

import static dev.errata.slack.conversation.Workplace.ANA;
import static dev.errata.slack.conversation.Workplace.ANAS;
import static dev.errata.slack.conversation.Workplace.BEN;
import static dev.errata.slack.conversation.Workplace.BENS;
import static dev.errata.slack.conversation.Workplace.BOARD;
import static dev.errata.slack.conversation.Workplace.FINANCE;
import static dev.errata.slack.conversation.Workplace.LI;
import static dev.errata.slack.conversation.Workplace.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.slack.Delivered;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeView;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(acme.stores.corrections().list(acme.customer.workspace(), java.util.Optional.empty()))
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
                .anySatisfy(whisper ->
                        assertThat(whisper).contains("Read me the risks first.", "Saved. Only you will notice."));
        assertThat(acme.slack.messages(FINANCE))
                .noneMatch(message -> (message.shown() + message.text()).contains("risks"));
        assertThat(acme.now(old)).isEqualTo(old);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | ' ' | text | Write what it should say instead.",
                "text | \u200b\u200d | text | Write what it should say instead.",
                "text | Wrong. | text | What should it say instead? \"Wrong\" alone won't help the next answer.",
                "text | \uD83D\uDE21 | text | What should it say instead? \"Wrong\" alone won't help the next answer.",
                "until | 2020-01-01 | until | This day is over. Choose a later one, or none.",
                "source | the handbook | source | Enter a link that starts with https:// or leave this empty."
            })
    void what_is_wrong_is_said_beside_its_field(String field, String filled, String beside, String words) {
        acme.form(ANA, acme.ask(BEN, FINANCE, QUESTION));
        acme.fill(ANA, "form_more", Map.of("text", FISCAL));

        Delivered answer =
                acme.submit(ANA, field.equals("text") ? Map.of("text", filled) : Map.of("text", FISCAL, field, filled));

        assertThat(answer.error(beside)).contains(words);
        assertThat(acme.slack.view(ANA)).isPresent();
        assertThat(acme.work.taken()).hasSize(1);
    }

    @Test
    void a_text_that_is_too_long_is_said_beside_its_field() {
        acme.form(ANA, acme.ask(BEN, FINANCE, QUESTION));

        Delivered answer = acme.submit(ANA, Map.of("text", "x".repeat(10_000)));

        assertThat(answer.error("text"))
                .contains("Keep it under 3,000 characters, or teach it in several corrections.");
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
    void a_channel_that_its_author_is_not_in_is_refused_beside_the_field() {
        acme.form(ANA, acme.askDirectly(ANA, ANAS, QUESTION));
        acme.fill(ANA, "where", Map.of("text", FISCAL, "where", "ANOTHER_CHANNEL"));

        Delivered answer = acme.submit(ANA, Map.of("text", FISCAL, "where", "ANOTHER_CHANNEL", "channel", SALES));

        assertThat(answer.error("channel")).contains("Choose a channel that you and I are both in.");
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
}
