package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.ANA;
import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.BEN_ALONE;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static dev.errata.teams.surface.Workplace.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.teams.FakeConnector.Operation;
import dev.errata.teams.TeamsPlace;
import dev.errata.teams.surface.Workplace.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever waits for an answer of which nobody knows whether it arrived is told so, and can have it in their own chat. */
class MissedAnswerTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String UNKNOWN = "I don't know yet";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void the_asker_is_told_where_they_are_alone(int status) {
        askInVain(1, status);

        assertThat(acme.said(BEN_ALONE)).hasSize(1);
        assertThat(acme.asked(BEN_ALONE).shown()).contains("I may not have reached finance.");
        assertThat(acme.asked(BEN_ALONE)
                        .card()
                        .button("answer_show")
                        .orElseThrow()
                        .path("title")
                        .asText())
                .isEqualTo("Show my answer");
        assertThat(acme.teams.posts(FINANCE.id())).isEmpty();
    }

    @Test
    void they_are_told_when_their_own_chat_fails_too_for_a_while() {
        askInVain(3, 502);

        assertThat(acme.asked(BEN_ALONE).shown()).contains("I may not have reached finance.");
        assertThat(acme.teams.posts(FINANCE.id())).isEmpty();
    }

    @Test
    void a_press_shows_the_answer_there_with_all_that_belongs_to_it() {
        askInVain(1, 502);

        JsonNode told = show();

        assertThat(told.toString()).contains("Here it is.");
        assertThat(acme.asked(BEN_ALONE).shown()).contains(UNKNOWN);
        assertThat(acme.asked(BEN_ALONE).card().button("answer_correct")).isPresent();
    }

    @Test
    void who_cannot_be_shown_it_is_told_so_again() {
        askInVain(1, 502);
        acme.teams.fails(Operation.POST, 1, 502);

        show();

        assertThat(acme.asked(BEN_ALONE).shown()).contains("My answer may not have arrived here.");
        show();
        assertThat(acme.asked(BEN_ALONE).shown()).contains(UNKNOWN);
    }

    @Test
    void what_is_shown_there_changes_with_the_answer() {
        askInVain(1, 502);
        show();
        Asked shown = acme.asked(BEN_ALONE);

        acme.correct(BEN, shown, "Use the fiscal year-end.");

        assertThat(acme.now(shown).shown()).contains("Corrected by Ben Okafor.");
        assertThat(acme.teams.posts(FINANCE.id()).toString()).contains("Use the fiscal year-end.");
    }

    @Test
    void who_taught_something_is_told_that_the_new_answer_may_be_missing() {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);
        acme.teams.fails(Operation.POST, 1, 502);

        acme.correct(BEN, asked, "Use the fiscal year-end.");

        assertThat(acme.asked(BEN_ALONE).shown()).contains("I may not have reached finance.");
    }

    @Test
    void a_chat_without_a_name_is_told_without_one() {
        acme.teams.fails(Operation.POST, 1, 502);
        acme.people.mention(BEN, GROUP, QUESTION);
        acme.settle();

        assertThat(acme.asked(BEN_ALONE).shown()).contains("My answer may not have arrived where you asked.");
    }

    @Test
    void nobody_else_can_have_it_shown_to_them_whom_its_place_is_closed_to() {
        acme.teams.fails(Operation.POST, 1, 502);
        acme.people.post(ANA, Workplace.BOARD, QUESTION);
        acme.settle();
        Asked told = acme.asked(Workplace.ANA_ALONE);

        JsonNode answered = acme.people.press(Workplace.LI, Workplace.LI_ALONE, told.answer(), "answer_show");
        acme.settle();

        assertThat(answered.toString()).contains("I can't find that answer any more");
        assertThat(acme.said(Workplace.LI_ALONE)).isEmpty();
    }

    private void askInVain(int times, int status) {
        acme.teams.fails(Operation.POST, times, status);
        TeamsPlace thread = acme.people.post(BEN, FINANCE, QUESTION);
        acme.settle();
        assertThat(acme.said(thread)).isEmpty();
    }

    private JsonNode show() {
        Asked told = acme.asked(BEN_ALONE);
        JsonNode answered = acme.people.press(BEN, BEN_ALONE, told.answer(), "answer_show");
        acme.settle();
        return answered;
    }
}
