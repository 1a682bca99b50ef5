package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.ANAS;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.BENS;
import static dev.errata.slack.surface.Acme.BOARD;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.LI;
import static dev.errata.slack.surface.Acme.SALES;
import static dev.errata.slack.surface.Acme.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.slack.Delivered;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeView;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a form is said beside the field that has to change, and the form stays as it was filled in. */
class ProblemsTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final String NOT_OFFERED = "You can't choose this here. Choose another one.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
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
        staysOpenAndTakesNothing(ANA);
    }

    @Test
    void a_text_that_is_too_long_is_said_beside_its_field() {
        acme.form(ANA, acme.ask(BEN, FINANCE, QUESTION));

        Delivered answer = acme.submit(ANA, Map.of("text", "x".repeat(10_000)));

        assertThat(answer.error("text"))
                .contains("Keep it under 3,000 characters, or teach it in several corrections.");
    }

    @Test
    void a_channel_that_its_author_is_not_in_is_refused_beside_the_field() {
        acme.form(ANA, acme.askDirectly(ANA, ANAS, QUESTION));
        acme.fill(ANA, "where", Map.of("text", FISCAL, "where", "ANOTHER_CHANNEL"));

        Delivered answer = acme.submit(ANA, Map.of("text", FISCAL, "where", "ANOTHER_CHANNEL", "channel", SALES));

        assertThat(answer.error("channel")).contains("Choose a channel that you and I are both in.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rewrite", "not_when"})
    void a_further_text_that_is_too_long_is_said_beside_its_own_field(String field) {
        acme.form(ANA, acme.ask(BEN, FINANCE, QUESTION));
        acme.fill(ANA, "form_more", Map.of("text", FISCAL));

        Delivered answer = acme.submit(ANA, Map.of("text", FISCAL, field, "x".repeat(3_001)));

        assertThat(answer.error(field))
                .hasValueSatisfying(words -> assertThat(words).contains("3,000 characters"));
        assertThat(answer.error("text")).isEmpty();
        staysOpenAndTakesNothing(ANA);
    }

    @Test
    void a_scope_that_was_not_offered_is_refused_beside_the_choice() {
        FakeView form = acme.form(BEN, acme.ask(BEN, FINANCE, QUESTION));

        Delivered answer = acme.submit(
                BEN, Tampered.withOption(form, "ME", "EVERYONE"), Map.of("text", FISCAL, "where", "EVERYONE"));

        assertThat(answer.error("where")).contains(NOT_OFFERED);
        staysOpenAndTakesNothing(BEN);
    }

    @Test
    void a_scope_that_is_none_is_refused_beside_the_choice() {
        FakeView form = acme.form(BEN, acme.ask(BEN, FINANCE, QUESTION));

        Delivered answer =
                acme.submit(BEN, Tampered.withOption(form, "ME", "MARS"), Map.of("text", FISCAL, "where", "MARS"));

        assertThat(answer.error("where")).contains(NOT_OFFERED);
        staysOpenAndTakesNothing(BEN);
    }

    @Test
    void a_wider_scope_that_was_not_offered_is_refused_beside_the_second_choice() {
        acme.form(BEN, acme.ask(BEN, BOARD, QUESTION));
        FakeView wider = acme.fill(BEN, "where", Map.of("text", FISCAL, "where", "WIDER"));

        Delivered answer = acme.submit(
                BEN,
                Tampered.withOption(wider, "ANOTHER_CHANNEL", "EVERYONE"),
                Map.of("text", FISCAL, "where", "WIDER", "wider", "EVERYONE", "cleared", "yes"));

        assertThat(answer.error("wider")).contains(NOT_OFFERED);
        staysOpenAndTakesNothing(BEN);
    }

    @Test
    void a_channel_that_has_been_shared_meanwhile_is_refused_beside_the_channel() {
        acme.form(BEN, acme.askDirectly(BEN, BENS, QUESTION));
        acme.fill(BEN, "where", Map.of("text", FISCAL, "where", "ANOTHER_CHANNEL"));

        Delivered answer = acme.submit(BEN, Map.of("text", FISCAL, "where", "ANOTHER_CHANNEL", "channel", VENDOR));

        assertThat(answer.error("channel")).contains(NOT_OFFERED);
        staysOpenAndTakesNothing(BEN);
    }

    @Test
    void an_edit_form_that_came_to_somebody_else_names_the_author() {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        acme.press(LI, taught, "correction_edit");
        FakeView form = acme.slack.view(LI).orElseThrow();

        Delivered answer = acme.submit(BEN, form, Map.of("text", "Mine."));

        assertThat(answer.error("text")).contains("Only Li Wei or an admin can change this correction.");
        assertThat(acme.work.taken()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' ' | Write what it should say instead.",
                "wrong | What should it say instead? \"Wrong\" alone won't help the next answer.",
            })
    void an_edit_that_says_nothing_is_refused_beside_its_text(String text, String words) {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        acme.press(LI, taught, "correction_edit");

        Delivered answer = acme.submit(LI, Map.of("text", text));

        assertThat(answer.error("text")).contains(words);
        assertThat(acme.slack.view(LI)).isPresent();
        assertThat(acme.work.taken()).hasSize(2);
    }

    private void staysOpenAndTakesNothing(String user) {
        assertThat(acme.slack.view(user)).isPresent();
        assertThat(acme.work.taken()).hasSize(1);
    }
}
