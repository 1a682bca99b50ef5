package dev.errata.teams.surface;

import static dev.errata.teams.surface.Workplace.ANA;
import static dev.errata.teams.surface.Workplace.BEN;
import static dev.errata.teams.surface.Workplace.BEN_ALONE;
import static dev.errata.teams.surface.Workplace.FINANCE;
import static dev.errata.teams.surface.Workplace.LI;
import static dev.errata.teams.surface.Workplace.LI_ALONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.teams.FakeCard;
import dev.errata.teams.FakeDialog;
import dev.errata.teams.surface.Workplace.Asked;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see at once who have pressed something. */
class RepliesTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String RULE = "Use the fiscal year";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_form_that_took_the_place_of_an_answer_can_be_given_up() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);
        FakeCard form =
                card(acme.people.press(LI, unknown.place(), unknown.answer(), "form_correct", Map.of("text", "wrong")));

        ObjectNode cancel = form.submitted("form_cancel", Map.of());
        FakeCard after = card(acme.people
                .send(acme.people
                        .payloads()
                        .execute(LI, unknown.place(), unknown.answer().id(), "form_cancel", cancel))
                .json());

        assertThat(form.shown()).contains("won't help the next answer");
        assertThat(after).isEqualTo(acme.now(unknown));
    }

    @Test
    void the_menu_of_what_is_no_answer_says_so_in_a_card() {
        acme.ask(BEN, FINANCE, QUESTION);

        FakeDialog said = FakeDialog.of(acme.people
                .send(acme.people.payloads().messageAction(BEN, FINANCE, "correctAnswer", "1"))
                .json());

        assertThat(said.card().shown()).contains("This is no answer of mine.");
    }

    @Test
    void what_was_held_back_is_named_in_private_and_its_undo_takes_its_place() {
        Asked again = acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), RULE);
        acme.people.press(BEN, again.place(), again.answer(), "answer_unfit");
        acme.settle();
        Asked alone = acme.asked(BEN_ALONE);

        FakeCard undone = card(acme.people.press(BEN, BEN_ALONE, alone.answer(), "correction_undo"));
        acme.settle();

        assertThat(alone.shown()).contains("Ana Flores' correction", QUESTION);
        assertThat(undone.shown()).contains("Undone. I may use Ana Flores' correction again", QUESTION);
        assertThat(undone.button("correction_undo")).isEmpty();
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).contains(RULE);
    }

    @Test
    void a_form_for_an_answer_that_was_undone_meanwhile_still_teaches() {
        Asked again = acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), RULE);
        FakeDialog form = acme.people.open(BEN, again.place(), again.answer(), "answer_correct");
        acme.people.press(ANA, again.place(), again.answer(), "correction_undo");
        acme.settle();

        FakeDialog after = acme.people.submit(
                BEN, again.place(), form, "form_correct", Map.of("text", "Lee closes the books on 31 January."));
        acme.settle();

        assertThat(after.isClosed()).isTrue();
        assertThat(acme.asked(again.place()).shown())
                .contains("Lee closes the books")
                .doesNotContain(RULE);
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown())
                .contains("Lee closes the books")
                .doesNotContain(RULE);
    }

    @Test
    void an_edit_of_what_was_undone_meanwhile_is_refused_beside_its_field() {
        Asked again = acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), RULE);
        FakeDialog form = acme.people.open(ANA, again.place(), again.answer(), "correction_edit");
        acme.people.press(ANA, again.place(), again.answer(), "correction_undo");
        acme.settle();

        FakeDialog after =
                acme.people.submit(ANA, again.place(), form, "form_edit", Map.of("text", "Use the tax year"));
        acme.settle();

        assertThat(after.isClosed()).isFalse();
        assertThat(after.card().json().toString()).contains("Use the tax year", "changed this correction meanwhile");
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).doesNotContain("tax year", RULE);
    }

    @Test
    void what_a_colleague_wrote_opens_in_the_form_and_is_taught_in_both_names() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);
        ObjectNode chosen = acme.people
                .payloads()
                .messageAction(
                        BEN,
                        unknown.place(),
                        "useAsCorrection",
                        "17",
                        LI,
                        "<p>Use the fiscal year &amp; not the other.</p>");

        FakeDialog form = FakeDialog.of(acme.people.send(chosen).json());
        acme.people.submit(BEN, unknown.place(), form, "form_correct", Map.of());
        acme.settle();

        assertThat(acme.asked(unknown.place()).shown())
                .contains("Use the fiscal year & not the other.", "Ben Okafor, from what Li Wei said");
        assertThat(acme.asked(LI_ALONE).shown()).contains("Ben Okafor taught me this from what you said");
    }

    @Test
    void what_is_said_to_people_is_asked_about_in_ones_own_chat_as_it_says_now() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);
        ObjectNode said =
                acme.people.payloads().message(LI, unknown.place(), "no, use the fiscal year, it ends on 31 January");
        acme.people.send(said.put("id", "4711"));
        acme.settle();
        Asked asked = acme.asked(LI_ALONE);
        acme.people.send(acme.people
                .payloads()
                .message(LI, unknown.place(), "no, use the tax year, it ends on 30 June")
                .put("type", "messageUpdate")
                .put("id", "4711"));

        FakeCard after = card(acme.people.press(LI, LI_ALONE, asked.answer(), "reply_remember"));
        acme.settle();

        assertThat(asked.shown()).contains("Should I remember this for", "31 January", QUESTION);
        assertThat(after.shown()).contains("I'm saving it, and answer again.");
        assertThat(acme.asked(unknown.place()).shown()).contains("30 June").doesNotContain("31 January");
    }

    @Test
    void what_was_deleted_is_not_remembered() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);
        ObjectNode said =
                acme.people.payloads().message(LI, unknown.place(), "no, use the fiscal year, it ends on 31 January");
        acme.people.send(said.put("id", "4711"));
        acme.settle();
        Asked asked = acme.asked(LI_ALONE);

        acme.people.send(said.put("type", "messageDelete"));
        JsonNode after = acme.people.press(LI, LI_ALONE, asked.answer(), "reply_remember");

        assertThat(after.path("value").asText()).contains("That message is gone");
    }

    @Test
    void reactions_are_counted() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);
        String message = unknown.answer().id();

        acme.people.send(acme.people.payloads().reaction(LI, unknown.place(), message, "like", true));
        acme.people.send(acme.people.payloads().reaction(BEN, unknown.place(), message, "angry", true));
        acme.people.send(acme.people.payloads().reaction(BEN, unknown.place(), message, "angry", false));
        acme.people.send(acme.people.payloads().reaction(BEN, unknown.place(), message, "surprised", true));

        assertThat(acme.people
                        .open(BEN, unknown.place(), unknown.answer(), "answer_why")
                        .card()
                        .shown())
                .contains("Since then: one reaction says yes.");
    }

    @Test
    void what_no_colleague_wrote_is_not_used() {
        Asked unknown = acme.ask(BEN, FINANCE, QUESTION);

        assertThat(refusal(acme.people.payloads().messageAction(BEN, unknown.place(), "useAsCorrection", "17")))
                .contains("I can only use what a colleague wrote themselves");
        ObjectNode forwarded = acme.people
                .payloads()
                .messageAction(BEN, unknown.place(), "useAsCorrection", "17", LI, "<p>Use the fiscal year.</p>");
        forwarded
                .withArray("/value/messagePayload/attachments")
                .addObject()
                .put("contentType", "forwardedMessageReference");
        assertThat(refusal(forwarded)).contains("I can only use what a colleague wrote themselves");
    }

    private String refusal(ObjectNode chosen) {
        return FakeDialog.of(acme.people.send(chosen).json()).card().shown();
    }

    private static FakeCard card(JsonNode reply) {
        assertThat(reply.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        return new FakeCard(reply.path("value"));
    }
}
