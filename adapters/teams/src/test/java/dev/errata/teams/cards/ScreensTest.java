package dev.errata.teams.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.answer.Answer;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.Source;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.teams.request.DialogAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see, as {@link Golden} files. */
class ScreensTest {

    private final Acme acme = new Acme();
    private final ActId act = new ActId(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));

    @Test
    void an_answer_that_is_not_known() {
        Golden.assertSameMessage("answer-unknown", only(acme.cards.of(acme.unknown(acme.finance))));
    }

    @Test
    void an_answer_where_nothing_is_heard_that_does_not_mention_the_bot() {
        List<AnswerMessage> messages =
                acme.cards.of(acme.unknown(acme.group), List.of(AnswerCards.mentionToFollowUp()));

        Golden.assertSameMessage("answer-mention-to-follow-up", only(messages));
    }

    @Test
    void an_answer_that_a_language_model_wrote() {
        Interaction written = acme.written(List.of(new Source(1, "Handbook", "Closing the year")));

        Golden.assertSameMessage("answer-written", only(acme.cards.of(written)));
    }

    @Test
    void answers_with_corrections() {
        Correction fiscal = acme.taught(Acme.FISCAL);

        Golden.assertSameMessage("answer-with-one", only(acme.cards.of(acme.with(Acme.given(fiscal)))));
        Golden.assertSameMessage(
                "answer-with-several",
                only(acme.cards.of(acme.with(Acme.given(fiscal), Acme.given(acme.taught(Acme.TAX))))));
        Golden.assertSameMessage(
                "answer-with-own", only(acme.cards.of(acme.with(Acme.given(acme.taughtForMe(Acme.TAX))))));
    }

    @Test
    void an_answer_that_offers_a_correction_and_what_becomes_of_it() {
        Correction fiscal = acme.taught(Acme.FISCAL);
        Interaction offering = acme.with(Acme.heldBack(fiscal, Reason.MAY_FIT));

        Golden.assertSameMessage("answer-offering", only(acme.cards.of(offering)));
        Golden.assertSameMessage(
                "answer-offering-rejected",
                only(acme.cards.settled(offering, List.of(SavedNote.undo(act, offering.id())))));
        Golden.assertSameMessage(
                "answer-used",
                only(acme.cards.of(
                        acme.with(Acme.given(fiscal)), SavedNote.used(fiscal, act, offering.id(), "Ben Okafor"))));
    }

    @Test
    void an_answer_that_was_just_corrected_and_the_old_one() {
        Correction fiscal = acme.taught(Acme.FISCAL);
        Answer given = acme.with(Acme.given(fiscal)).answer();
        Interaction again = acme.asked(
                acme.finance,
                new Answer(
                        given.kind(),
                        given.text(),
                        given.applications(),
                        List.of(),
                        "now by the fiscal year",
                        given.writing()));
        List<ObjectNode> below = new ArrayList<>(acme.saved.of(fiscal, act, again.id(), acme.finance));
        below.addAll(SavedNote.neighbours(List.of(acme.taught(Acme.TAX))));

        Golden.assertSameMessage("answer-corrected", only(acme.cards.of(again, below)));
        Golden.assertSameMessage(
                "answer-replaced", only(acme.cards.marked(acme.unknown(acme.finance), AnswerCards.replaced("Ana"))));
        Golden.assertSameMessage("answer-undone", only(acme.cards.marked(again, AnswerCards.undone("Ana"))));
    }

    @ParameterizedTest
    @CsvSource({"public", "admin", "private", "group", "shared", "direct"})
    void the_correction_form(String where) {
        Place place = switch (where) {
            case "private" -> acme.board;
            case "group" -> acme.group;
            case "shared" -> acme.vendor;
            case "direct" -> acme.direct;
            default -> acme.finance;
        };
        Person by = where.equals("admin") ? acme.ana : acme.ben;

        Golden.assertSameCard("form-" + where, CorrectionForm.dialog(draft(acme.unknown(place), by)));
    }

    @Test
    void the_correction_form_of_a_known_answer_offers_to_rewrite_it() {
        CorrectionDraft draft = draft(acme.written(List.of()), acme.ben);

        Golden.assertSame(
                "form-dialog",
                json(new DialogAnswer.Show(
                                CorrectionForm.title(draft), CorrectionForm.dialog(draft), DialogAnswer.Size.MEDIUM)
                        .json()));
    }

    @Test
    void the_correction_form_that_goes_elsewhere() {
        FormValues wider = FormValues.of(data(Map.of("text", Acme.FISCAL, "where", "WIDER")));
        FormValues another = FormValues.of(data(Map.of("text", Acme.FISCAL, "where", "ANOTHER_CHANNEL")));

        Golden.assertSameCard(
                "form-wider",
                CorrectionForm.dialog(draft(acme.unknown(acme.board), acme.ana).with(wider)));
        Golden.assertSameCard(
                "form-another-channel",
                CorrectionForm.dialog(draft(acme.unknown(acme.direct), acme.ben).with(another)));
    }

    @Test
    void the_correction_form_with_errors_beside_the_fields_keeps_everything() {
        FormValues values = FormValues.of(data(Map.of(
                "text", "Wrong", "where", "ME", "reach", "EVERY_ANSWER", "tags", "a, b", "until", "2020-01-01")));
        CorrectionDraft draft = draft(acme.unknown(acme.finance), acme.ben).with(values);

        Golden.assertSameCard(
                "form-vague", CorrectionForm.dialog(draft.with(Words.PROBLEMS.beside(Problem.VAGUE, values, "Acme"))));
        Golden.assertSameCard(
                "form-in-the-past",
                CorrectionForm.dialog(draft.with(Words.PROBLEMS.beside(Problem.ENDS_IN_THE_PAST, values, "Acme"))));
        Golden.assertSameCard(
                "form-here-external",
                CorrectionForm.inline(draft.with(Words.PROBLEMS.beside(Problem.EXTERNAL, values, "Acme"))));
    }

    @Test
    void the_correction_form_on_an_answer_that_was_corrected_meanwhile() {
        FormValues values = FormValues.of(data(Map.of("text", Acme.TAX, "where", "HERE")));

        Golden.assertSameCard(
                "form-moved",
                CorrectionForm.dialog(draft(acme.written(List.of()), acme.ben).with(values.moved())));
    }

    @Test
    void the_forms_of_an_author() {
        EditForm form = EditForm.of(acme.taught(Acme.FISCAL), InteractionId.random());
        FormValues values = FormValues.of(data(Map.of("action", Controls.SAVE_EDIT, "text", "Wrong", "type", "TONE")));

        Golden.assertSameCard("form-edit", form.card());
        Golden.assertSameCard("form-type", form.cardForType());
        Golden.assertSameCard(
                "form-edit-vague",
                form.with(values, Words.PROBLEMS.beside(Problem.VAGUE, values, "Acme"))
                        .card());
    }

    @Test
    void why_an_answer_is_what_it_is() {
        Interaction answer = acme.with(
                Acme.given(acme.taught(Acme.FISCAL)),
                Acme.given(acme.taughtForMe(Acme.TAX)),
                Acme.heldBack(acme.taught("Round down."), Reason.OTHER_NUMBERS));

        Golden.assertSameCard("why-author", WhyCard.of(acme.explained(answer, acme.li), acme.li));
        Golden.assertSameCard("why-reader", WhyCard.of(acme.explained(answer, acme.ben), acme.ben));
    }

    @Test
    void past_questions_that_are_in_doubt() {
        Correction fiscal = acme.taught(Acme.FISCAL);
        List<Interaction> questions = List.of(
                acme.samples.interaction(acme.finance, acme.ben, "When does the year end?"),
                acme.samples.interaction(acme.finance, acme.ana, "When is the audit?"));

        Golden.assertSameMessage("doubts", Doubts.of(fiscal.id(), questions));
        assertThat(Doubts.of(fiscal.id(), List.of()).summary())
                .isEqualTo("Thanks. I'll know it for questions like these.");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private CorrectionDraft draft(Interaction about, Person by) {
        Place place = about.question().place();
        return CorrectionDraft.fresh(about, by, acme.labels(place), List.of(acme.finance, acme.board));
    }

    private static ObjectNode data(Map<String, String> values) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        values.forEach(data::put);
        return data;
    }

    private static AnswerMessage only(List<AnswerMessage> messages) {
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }
}
