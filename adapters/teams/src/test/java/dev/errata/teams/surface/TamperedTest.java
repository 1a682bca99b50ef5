package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.BOARD;
import static dev.errata.teams.surface.Workplace.EVE;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static dev.errata.teams.surface.Workplace.GIL;
import static dev.errata.teams.surface.Workplace.LI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.teams.FakeDialog;
import dev.errata.teams.TeamsPayloads;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.surface.Workplace.Asked;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Buttons and forms that the bot never made: of a version that is gone, or changed on their way. */
class TamperedTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String CANTEEN = "Where is the canteen?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String NOT_FOUND =
            "I can't find that answer any more, so I can't do this. Ask again and use the new answer.";
    private static final String GONE = "This button is from an earlier version of me, and nothing comes of it any more."
            + " Ask again and use the new answer.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer_burn", "form_burn", "", "ANSWER_CORRECT"})
    void a_button_that_nobody_knows_any_more_is_said_to_be_gone(String unknown) {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);
        ObjectNode data = data(asked, "answer_correct").put("action", unknown);

        assertThat(opened(LI, asked, data)).isEqualTo(GONE);
        assertThat(submitted(LI, asked, data)).isEqualTo(GONE);
        assertThat(pressed(LI, asked, data)).isEqualTo(GONE);
        nothingCameOfIt(asked, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "7", "[]", "\"answer_correct\"", "{}", "{\"action\":{\"action\":\"answer_correct\"}}"})
    void data_that_is_none_of_ours_is_said_to_be_gone(String json) throws JsonProcessingException {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);
        JsonNode data = new ObjectMapper().readTree(json);
        ObjectNode opening = opening(LI, asked, data(asked, "answer_correct"));
        ObjectNode press = press(LI, asked, data(asked, "answer_correct"));

        opening.withObject("/value").set("data", data);
        press.withObject("/value/action").set("data", data);

        assertThat(dialog(opening).says()).isEqualTo(GONE);
        assertThat(acme.people.send(press).json().path("value").asText()).isEqualTo(GONE);
        nothingCameOfIt(asked, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "answer_correct, answer",
        "answer_why, answer",
        "answer_unfit, answer",
        "correction_undo, answer",
        "correction_undo, act",
        "correction_edit, answer",
        "correction_edit, correction"
    })
    void a_button_with_an_id_that_is_none_finds_nothing(String button, String id) {
        Asked taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);

        for (String none : new String[] {"", " ", "no id", "<at>all</at>", NOBODY}) {
            assertThat(opened(LI, taught, data(taught, button).put(id, none))).isEqualTo(NOT_FOUND);
        }
        ObjectNode object = data(taught, button);
        object.putObject(id).put("id", NOBODY);
        assertThat(opened(LI, taught, object)).isEqualTo(NOT_FOUND);
        assertThat(opened(LI, taught, data(taught, button).without(id))).isEqualTo(NOT_FOUND);
        nothingCameOfIt(taught, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer_correct", "answer_why", "answer_unfit", "correction_undo", "correction_edit"})
    void an_answer_of_another_customer_is_not_found(String button) {
        Asked taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);

        FakeDialog dialog = dialog(elsewhere(opening(LI, taught, data(taught, button))));

        assertThat(dialog.says()).isEqualTo(NOT_FOUND);
        nothingCameOfIt(taught, 2);
    }

    @Test
    void a_form_about_an_answer_of_another_customer_teaches_nobody() {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);
        ObjectNode form = data(asked, "form_correct").put("text", FISCAL);

        FakeDialog dialog =
                dialog(elsewhere(acme.people.payloads().dialogSubmission(LI, asked.place(), form.deepCopy())));
        String told = acme.people
                .send(elsewhere(press(LI, asked, form)))
                .json()
                .path("value")
                .asText();

        assertThat(dialog.says()).isEqualTo(NOT_FOUND);
        assertThat(told).isEqualTo(NOT_FOUND);
        nothingCameOfIt(asked, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no id", "<at>all</at>", NOBODY})
    void a_form_about_no_answer_teaches_nobody(String none) {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);
        ObjectNode form = data(asked, "form_correct").put("text", FISCAL).put("answer", none);

        assertThat(submitted(LI, asked, form)).isEqualTo(NOT_FOUND);
        assertThat(pressed(LI, asked, form)).isEqualTo(NOT_FOUND);
        nothingCameOfIt(asked, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no id", NOBODY})
    void an_edit_of_no_correction_changes_nothing(String none) {
        Asked taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        ObjectNode form = edit(LI, taught, "Mine.").put("correction", none);

        assertThat(submitted(LI, taught, form)).isEqualTo(NOT_FOUND);
        nothingCameOfIt(taught, 2);
    }

    @Test
    void an_edit_with_the_correction_of_one_answer_and_another_answer_is_refused() {
        Asked taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        Asked other = acme.ask(LI, FINANCE, CANTEEN);
        ObjectNode form = edit(LI, taught, "Mine.").put("answer", id(other));

        assertThat(submitted(LI, taught, form)).isEqualTo(NOT_FOUND);
        nothingCameOfIt(taught, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first", "2", "-1"})
    void an_edit_of_a_version_that_there_is_not_is_refused_and_keeps_its_text(String version) {
        Asked taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        ObjectNode form = edit(LI, taught, "Use the tax year.").put("version", version);

        FakeDialog after = dialog(acme.people.payloads().dialogSubmission(LI, taught.place(), form));

        assertThat(after.card().problem("text"))
                .contains("Somebody changed this correction meanwhile. Open it again to see how it is now.");
        assertThat(after.card().submitted("form_edit", Map.of()).path("text").asText())
                .isEqualTo("Use the tax year.");
        nothingCameOfIt(taught, 2);
    }

    @Test
    void a_button_with_the_correction_of_another_place_opens_nothing() {
        Asked secret = acme.correct(BEN, acme.ask(BEN, BOARD, QUESTION), FISCAL);
        Asked open = acme.correct(LI, acme.ask(LI, FINANCE, CANTEEN), "On the first floor.");
        String theirs = data(secret, "correction_edit").path("correction").asText();

        String told = opened(LI, open, data(open, "correction_edit").put("correction", theirs));

        assertThat(told).isEqualTo(NOT_FOUND);
        nothingCameOfIt(open, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer_correct", "answer_why", "correction_undo", "correction_edit"})
    void who_cannot_read_an_answer_finds_it_nowhere(String button) {
        Asked secret = acme.correct(BEN, acme.ask(BEN, BOARD, QUESTION), FISCAL);
        Asked open = acme.ask(LI, FINANCE, CANTEEN);

        assertThat(opened(LI, open, data(secret, button))).isEqualTo(NOT_FOUND);
        assertThat(pressed(LI, open, data(secret, button))).isEqualTo(NOT_FOUND);
        nothingCameOfIt(secret, 3);
    }

    @Test
    void a_form_of_somebody_else_teaches_nothing_to_whoever_may_not() {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);
        FakeDialog form = acme.people.open(LI, asked.place(), asked.answer(), "answer_correct");

        FakeDialog guest = acme.people.submit(GIL, asked.place(), form, "form_correct", Map.of("text", FISCAL));
        FakeDialog stranger = acme.people.submit(EVE, asked.place(), form, "form_correct", Map.of("text", FISCAL));

        assertThat(guest.says()).isEqualTo("Only people at your organisation can correct me here.");
        assertThat(stranger.says()).isEqualTo("Only people at your organisation can correct me here.");
        nothingCameOfIt(asked, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"action\":\"form_edit\", \"text\":", "{\"text\":\"Use the fiscal year\"} {}"})
    void what_came_from_a_form_behind_a_thumb_and_is_broken_is_taken_for_words(String broken) {
        Asked asked = acme.ask(BEN, FINANCE, QUESTION);

        acme.people.send(acme.people
                .payloads()
                .feedback(LI, asked.place(), asked.answer().id(), false, broken));
        acme.settle();

        assertThat(acme.asked(asked.place()).shown()).contains(broken);
    }

    private static ObjectNode data(Asked asked, String button) {
        return asked.card().submitted(button, Map.of());
    }

    private ObjectNode edit(TeamsPerson author, Asked taught, String text) {
        FakeDialog form = acme.people.open(author, taught.place(), taught.answer(), "correction_edit");
        return form.card().submitted("form_edit", Map.of("text", text));
    }

    private static String id(Asked asked) {
        return data(asked, "answer_correct").path("answer").asText();
    }

    private String opened(TeamsPerson by, Asked where, ObjectNode data) {
        return dialog(opening(by, where, data)).says();
    }

    private String submitted(TeamsPerson by, Asked where, ObjectNode data) {
        return dialog(acme.people.payloads().dialogSubmission(by, where.place(), data.deepCopy()))
                .says();
    }

    private String pressed(TeamsPerson by, Asked where, ObjectNode data) {
        return acme.people.send(press(by, where, data)).json().path("value").asText();
    }

    private ObjectNode opening(TeamsPerson by, Asked where, ObjectNode data) {
        return acme.people
                .payloads()
                .dialogPress(by, where.place(), where.answer().id(), data.deepCopy());
    }

    private ObjectNode press(TeamsPerson by, Asked where, ObjectNode data) {
        String verb = data.path("action").asText();
        return acme.people.payloads().execute(by, where.place(), where.answer().id(), verb, data.deepCopy());
    }

    private FakeDialog dialog(JsonNode activity) {
        return FakeDialog.of(acme.people.send(activity).json());
    }

    /** The same as it comes from another customer, whose people know the id of the answer. */
    private static ObjectNode elsewhere(ObjectNode activity) {
        activity.withObject("conversation").put("tenantId", TeamsPayloads.OTHER_TENANT);
        activity.withObject("/channelData/tenant").put("id", TeamsPayloads.OTHER_TENANT);
        return activity;
    }

    /** The answer stands as it did, nobody was told anything, and nothing is to be worked on but what was before. */
    private void nothingCameOfIt(Asked asked, int taken) {
        acme.settle();
        assertThat(acme.now(asked)).isEqualTo(asked.card());
        assertThat(acme.work.taken()).hasSize(taken);
    }
}
