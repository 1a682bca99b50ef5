package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.ANA;
import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.BOARD;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static dev.errata.teams.surface.Workplace.LI;
import static dev.errata.teams.surface.Workplace.SUPPORT;
import static dev.errata.teams.surface.Workplace.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.teams.FakeCard;
import dev.errata.teams.FakeDialog;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.surface.Workplace.Asked;
import java.util.HashMap;
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
                "text | ' ' | Write what it should say instead.",
                "text | \u200b\u200d | Write what it should say instead.",
                "text | Wrong. | What should it say instead? \"Wrong\" alone won't help the next answer.",
                "text | \uD83D\uDE21 | What should it say instead? \"Wrong\" alone won't help the next answer.",
                "until | 2020-01-01 | This day is over. Choose a later one, or none.",
                "until | 31.12.2026 | Enter a day such as 2026-12-31, or leave this empty.",
                "until | 12/31/2026 | Enter a day such as 2026-12-31, or leave this empty.",
                "until | 31 Dec 2026 | Enter a day such as 2026-12-31, or leave this empty.",
                "until | 2026-12-31T00:00:00+02:00 | Enter a day such as 2026-12-31, or leave this empty.",
                "until | +500000-12-31 | Enter a day such as 2026-12-31, or leave this empty.",
                "until | 2026-02-30 | Enter a day such as 2026-12-31, or leave this empty.",
                "source | the handbook | Enter a link that starts with https:// or leave this empty."
            })
    void what_is_wrong_is_said_beside_its_field(String field, String filled, String words) {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);

        FakeDialog after = submit(ANA, asked, Map.of(field, filled));

        assertThat(after.card().problem(field)).contains(words);
        staysOpenAndTakesNothing(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_when", "source", "tags", "until"})
    void what_was_filled_in_is_kept(String field) {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);

        FakeDialog after = submit(ANA, asked, Map.of("text", "Wrong.", field, "as it was"));

        assertThat(after.card().submitted("form_correct", Map.of()).path(field).asText())
                .isEqualTo("as it was");
        assertThat(after.card().submitted("form_correct", Map.of()).path("text").asText())
                .isEqualTo("Wrong.");
    }

    @Test
    void a_text_that_is_too_long_is_said_beside_its_field() {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);

        FakeDialog after = submit(ANA, asked, Map.of("text", "x".repeat(10_000)));

        assertThat(after.card().problem("text"))
                .contains("Keep it under 3,000 characters, or teach it in several corrections.");
        staysOpenAndTakesNothing(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rewrite", "not_when"})
    void a_further_text_that_is_too_long_is_said_beside_its_own_field(String field) {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);

        FakeDialog after = submit(ANA, asked, Map.of(field, "x".repeat(3_001)));

        assertThat(after.card().problem(field))
                .hasValueSatisfying(words -> assertThat(words).contains("3,000 characters"));
        assertThat(after.card().problem("text")).isEmpty();
        staysOpenAndTakesNothing(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EVERYONE", "AS_IT_IS", "MARS", ""})
    void a_scope_that_was_not_offered_is_refused_beside_the_choice(String scope) {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);

        FakeDialog after = submit(BEN, asked, Map.of("where", scope));

        assertThat(after.card().problem("where")).contains(NOT_OFFERED);
        staysOpenAndTakesNothing(after);
    }

    @Test
    void a_wider_scope_that_was_not_offered_is_refused_beside_the_second_choice() {
        FakeDialog after = submitWider(Map.of("wider", "EVERYONE", "cleared", "true"));

        assertThat(after.card().problem("wider")).contains(NOT_OFFERED);
        staysOpenAndTakesNothing(after);
    }

    @Test
    void a_wider_scope_that_nobody_confirmed_is_refused_beside_the_confirmation() {
        FakeDialog after = submitWider(Map.of("channel", SUPPORT.id(), "cleared", "false"));

        assertThat(after.card().problem("cleared")).contains("Confirm below that others may read it, or keep it here.");
        staysOpenAndTakesNothing(after);
    }

    @Test
    void a_channel_that_nobody_knows_is_refused_beside_the_channel() {
        FakeDialog after = submitWider(Map.of("channel", "19:elsewhere@thread.tacv2", "cleared", "true"));

        assertThat(after.card().problem("channel")).contains("Choose a channel that you and I are both in.");
        staysOpenAndTakesNothing(after);
    }

    @Test
    void a_channel_that_others_share_is_refused_beside_the_channel() {
        acme.ask(ANA, VENDOR, "Who is who?");

        FakeDialog after = submitWider(Map.of("channel", VENDOR.id(), "cleared", "true"));

        assertThat(after.card().problem("channel")).isPresent();
        assertThat(after.isClosed()).isFalse();
    }

    @Test
    void a_form_in_a_message_gives_way_to_itself_with_what_is_wrong_beside_the_field() {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);

        var told = acme.people.press(ANA, asked.place(), asked.answer(), "form_correct", Map.of("text", "Wrong."));
        acme.settle();

        FakeCard form = new FakeCard(told.path("value"));
        assertThat(form.problem("text"))
                .contains("What should it say instead? \"Wrong\" alone won't help the next answer.");
        assertThat(form.submitted("form_correct", Map.of()).path("text").asText())
                .isEqualTo("Wrong.");
        assertThat(acme.work.taken()).hasSize(1);
    }

    @Test
    void an_edit_form_that_came_to_somebody_else_names_the_author() {
        Asked taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        FakeDialog form = acme.people.open(LI, taught.place(), taught.answer(), "correction_edit");

        FakeDialog after = acme.people.submit(BEN, taught.place(), form, "form_edit", Map.of("text", "Mine."));
        acme.settle();

        assertThat(after.card().problem("text")).contains("Only Li Wei or an admin can change this correction.");
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
        Asked taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        FakeDialog form = acme.people.open(LI, taught.place(), taught.answer(), "correction_edit");

        FakeDialog after = acme.people.submit(LI, taught.place(), form, "form_edit", Map.of("text", text));
        acme.settle();

        assertThat(after.card().problem("text")).contains(words);
        assertThat(acme.work.taken()).hasSize(2);
    }

    /** Somebody fills in the form of an answer, with a good text where nothing else is said of it. */
    private FakeDialog submit(TeamsPerson by, Asked asked, Map<String, String> filledIn) {
        FakeDialog form = acme.people.open(by, asked.place(), asked.answer(), "answer_correct");
        return submit(by, asked, form, filledIn);
    }

    private FakeDialog submit(TeamsPerson by, Asked asked, FakeDialog form, Map<String, String> filledIn) {
        Map<String, String> fields = new HashMap<>(Map.of("text", FISCAL));
        fields.putAll(filledIn);
        FakeDialog after = acme.people.submit(by, asked.place(), form, "form_correct", fields);
        acme.settle();
        return after;
    }

    /** Ben says in a private channel that others may have it, and then which. */
    private FakeDialog submitWider(Map<String, String> filledIn) {
        Asked asked = acme.ask(BEN, BOARD, QUESTION);
        FakeDialog wider = submit(BEN, asked, Map.of("where", "WIDER"));
        Map<String, String> fields = new HashMap<>(Map.of("where", "WIDER"));
        fields.putAll(filledIn);
        return submit(BEN, asked, wider, fields);
    }

    private void staysOpenAndTakesNothing(FakeDialog after) {
        assertThat(after.card().button("form_correct")).isPresent();
        assertThat(acme.work.taken()).hasSize(1);
    }
}
