package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.BOARD;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static dev.errata.teams.surface.Workplace.LI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.teams.FakeDialog;
import dev.errata.teams.surface.Workplace.Asked;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever is not in a private channel learns and changes nothing there, whatever ids they send from elsewhere. */
class OutsidersTest {

    private static final String QUESTION = "When does the year end?";
    private static final String RULE = "Use the fiscal year";
    private static final String NOT_FOUND = "I can't find that answer any more";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void they_correct_nothing() {
        Asked secret = acme.ask(BEN, BOARD, QUESTION);
        ObjectNode data = secret.card().submitted("form_correct", Map.of("text", RULE));

        FakeDialog dialog = submit(data.deepCopy());
        String message = execute(secret, "form_correct", data);
        acme.settle();

        assertThat(dialog.says()).startsWith(NOT_FOUND);
        assertThat(message).startsWith(NOT_FOUND);
        assertThat(acme.said(secret.place())).hasSize(1);
    }

    @Test
    void they_undo_and_edit_nothing() {
        Asked secret = acme.correct(BEN, acme.ask(BEN, BOARD, QUESTION), RULE);
        FakeDialog form = acme.people.open(BEN, secret.place(), secret.answer(), "correction_edit");

        String undone = execute(secret, "correction_undo", secret.card().submitted("correction_undo", Map.of()));
        FakeDialog edited = submit(form.card().submitted("form_edit", Map.of("text", "Use the moon")));
        acme.settle();

        assertThat(undone).startsWith(NOT_FOUND);
        assertThat(edited.says()).startsWith(NOT_FOUND);
        assertThat(acme.ask(BEN, BOARD, QUESTION).shown()).contains(RULE);
    }

    @Test
    void giving_a_form_up_shows_them_no_answer() {
        Asked secret = acme.ask(BEN, BOARD, QUESTION);
        ObjectNode data = secret.card().submitted("form_correct", Map.of()).put("action", "form_cancel");

        assertThat(execute(secret, "form_cancel", data)).startsWith(NOT_FOUND);
    }

    private FakeDialog submit(ObjectNode data) {
        return FakeDialog.of(acme.people
                .send(acme.people.payloads().dialogSubmission(LI, FINANCE, data))
                .json());
    }

    private String execute(Asked secret, String verb, ObjectNode data) {
        return acme.people
                .send(acme.people
                        .payloads()
                        .execute(LI, FINANCE, secret.answer().id(), verb, data))
                .json()
                .path("value")
                .asText();
    }
}
