package dev.errata.teams.skin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.Samples;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Source;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.loop.WhatFits.Doubtful;
import dev.errata.bot.loop.WhatFits.Limits;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.chat.form.EditForm;
import dev.errata.chat.form.EditForm.Asking;
import dev.errata.chat.form.Filled;
import dev.errata.chat.form.ProblemWords;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.Reader;
import dev.errata.chat.showing.Doubts;
import dev.errata.chat.showing.Explained;
import dev.errata.chat.words.SavedWords;
import dev.errata.chat.words.TeamNames;
import dev.errata.teams.api.Content;
import dev.errata.teams.request.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see, as {@link Golden} files. */
class ScreensTest {

    private static final ProblemWords PROBLEMS = new ProblemWords(TeamsVoice.VOICE);

    private final Acme acme = new Acme();
    private final ActId act = new ActId(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));

    @Test
    void an_answer_that_is_not_known() {
        Golden.assertSameMessage("answer-unknown", only(acme.shown(acme.unknown(acme.finance))));
    }

    @Test
    void an_answer_where_nothing_is_heard_that_does_not_mention_the_bot() {
        List<Content> messages = AnswerCards.of(acme.screens.of(
                acme.unknown(acme.group), Reader.EVERYONE, List.of(), Optional.of(TeamsVoice.VOICE.say("follow-up"))));

        Golden.assertSameMessage("answer-mention-to-follow-up", only(messages));
    }

    @Test
    void an_answer_that_a_language_model_wrote() {
        Interaction written = acme.written(List.of(new Source(1, "Handbook", "Closing the year")));

        Golden.assertSameMessage("answer-written", only(acme.shown(written)));
    }

    @Test
    void a_source_leads_to_its_original() {
        URI original = URI.create("https://wiki.example/handbook/closing%20the%20year.md");
        Interaction written =
                acme.written(List.of(new Source(1, "Handbook", "Closing the year", Optional.of(original))));

        assertThat(acme.shown(written).get(0).activity().toString()).contains("\"url\":\"" + original + "\"");
    }

    @Test
    void answers_with_corrections() {
        Correction fiscal = acme.taught(Acme.FISCAL);

        Golden.assertSameMessage("answer-with-one", only(acme.shown(acme.with(Acme.given(fiscal)))));
        Golden.assertSameMessage(
                "answer-with-several",
                only(acme.shown(acme.with(Acme.given(fiscal), Acme.given(acme.taught(Acme.TAX))))));
    }

    @Test
    void an_answer_that_offers_a_correction_and_what_becomes_of_it() {
        Correction fiscal = acme.taught(Acme.FISCAL);
        Interaction offering = acme.with(Acme.heldBack(fiscal, Reason.MAY_FIT));

        Golden.assertSameMessage("answer-offering", only(acme.shown(offering)));
        Golden.assertSameMessage(
                "answer-offering-rejected", only(acme.shown(offering, List.of(acme.saved.undo(act, offering.id())))));
        Golden.assertSameMessage(
                "answer-used",
                only(acme.shown(
                        acme.with(Acme.given(fiscal)),
                        List.of(
                                Part.Notes.of(
                                        new SavedWords(TeamsVoice.VOICE, TeamNames.NONE).used(fiscal, "Ben Okafor")),
                                acme.saved.undo(act, offering.id())))));
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
        List<Part> below = acme.savedBelow(again, fiscal, act, List.of(acme.taught(Acme.TAX)));
        String replaced = say("replaced", "Ana") + " " + say("newer");

        Golden.assertSameMessage("answer-corrected", only(acme.shown(again, below)));
        Golden.assertSameMessage("answer-replaced", only(acme.marked(acme.unknown(acme.finance), replaced)));
        Golden.assertSameMessage("answer-undone", only(acme.marked(again, say("undone.by", "Ana"))));
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

        Golden.assertSameCard("form-" + where, FormCards.dialog(form(acme.unknown(place), by)));
    }

    @Test
    void the_correction_form_of_a_known_answer_offers_to_rewrite_it() {
        Form form = form(acme.written(List.of()), acme.ben);

        Golden.assertSame(
                "form-dialog",
                json(Response.dialog(form.title(), FormCards.dialog(form)).json()));
    }

    @Test
    void the_correction_form_that_goes_elsewhere() {
        Filled wider = filled(Map.of("text", Acme.FISCAL, "where", "WIDER"));
        Filled another = filled(Map.of("text", Acme.FISCAL, "where", "ANOTHER_CHANNEL"));

        Golden.assertSameCard("form-wider", FormCards.dialog(form(acme.unknown(acme.board), acme.ana, wider)));
        Golden.assertSameCard(
                "form-another-channel", FormCards.dialog(form(acme.unknown(acme.direct), acme.ben, another)));
    }

    @Test
    void the_correction_form_with_errors_beside_the_fields_keeps_everything() {
        Filled filled = filled(
                Map.of("text", "Wrong", "where", "ME", "reach", "EVERY_ANSWER", "tags", "a, b", "until", "2020-01-01"));
        Form form = form(acme.unknown(acme.finance), acme.ben, filled);

        Golden.assertSameCard(
                "form-vague", FormCards.dialog(form.with(PROBLEMS.beside(Problem.VAGUE, filled, "Acme"))));
        Golden.assertSameCard(
                "form-in-the-past",
                FormCards.dialog(form.with(PROBLEMS.beside(Problem.ENDS_IN_THE_PAST, filled, "Acme"))));
        Golden.assertSameCard(
                "form-here-external", FormCards.inline(form.with(PROBLEMS.beside(Problem.EXTERNAL, filled, "Acme"))));
    }

    @Test
    void the_correction_form_on_an_answer_that_was_corrected_meanwhile() {
        Filled filled = filled(Map.of("text", Acme.TAX, "where", "HERE"));

        Golden.assertSameCard(
                "form-moved",
                FormCards.dialog(form(acme.written(List.of()), acme.ben, filled.carrying(Filled.MOVED, "true"))));
    }

    @Test
    void the_forms_of_an_author() {
        Correction fiscal = acme.taught(Acme.FISCAL);
        Filled fresh = EditForm.asItIs(fiscal);
        Filled filled = filled(Map.of("action", "form_edit", "text", "Wrong", "type", "TONE", "where", "ME"));

        Golden.assertSameCard("form-edit", FormCards.dialog(acme.edit(fiscal, fresh, Asking.EVERYTHING)));
        Golden.assertSameCard("form-type", FormCards.dialog(acme.edit(fiscal, fresh, Asking.TYPE)));
        Golden.assertSameCard(
                "form-edit-vague",
                FormCards.dialog(acme.edit(fiscal, filled.over(fresh), Asking.EVERYTHING)
                        .with(PROBLEMS.beside(Problem.VAGUE, filled, "Acme"))));
    }

    @Test
    void why_an_answer_is_what_it_is() {
        Interaction answer = acme.with(
                Acme.given(acme.taught(Acme.FISCAL)),
                Acme.given(acme.taughtForMe(Acme.TAX)),
                Acme.heldBack(acme.taught("Round down."), Reason.OTHER_NUMBERS));

        Explained explained = new Explained(TeamsVoice.VOICE, TeamNames.NONE);

        Golden.assertSameCard("why-author", PanelCard.of(explained.of(acme.explained(answer, acme.li), acme.li)));
        Golden.assertSameCard("why-reader", PanelCard.of(explained.of(acme.explained(answer, acme.ben), acme.ben)));
    }

    @Test
    void what_an_answer_rests_on() {
        Source found = new Source(
                1,
                "Handbook",
                "Returns",
                Optional.of(URI.create("https://wiki.example/returns.md")),
                Optional.of(new Source.Found(DocumentId.random(), 2, Samples.NOW, .78, .5)));
        Lesson lesson = new Lesson(
                Acme.FISCAL,
                CorrectionType.CONTENT,
                Severity.MISLEADING,
                new Scope.Everyone(),
                Reach.QUESTIONS_LIKE_THIS,
                List.of(),
                "it is about the VAT",
                Instant.parse("2027-01-01T00:00:00Z"),
                "https://wiki.example/fiscal");
        Correction taught = acme.samples.correction(
                acme.samples.interaction(acme.finance, acme.ben, Acme.QUESTION), acme.li, lesson);
        Interaction answer = acme.asked(
                acme.finance,
                acme.answer(Answer.Kind.WRITTEN, "On 31 January [1].", List.of(Acme.given(taught)), List.of(found)));

        Golden.assertSameCard(
                "why-sources",
                PanelCard.of(new Explained(TeamsVoice.VOICE, TeamNames.NONE)
                        .of(acme.explained(answer, acme.ben), acme.ben)));
    }

    @Test
    void past_questions_that_are_in_doubt() {
        Correction fiscal = acme.taught(Acme.FISCAL);
        List<Doubtful> questions = List.of(
                new Doubtful(
                        acme.samples
                                .interaction(acme.finance, acme.ben, "When does the year end?")
                                .question(),
                        false),
                new Doubtful(
                        acme.samples
                                .interaction(acme.finance, acme.ana, "When is the audit?")
                                .question(),
                        false),
                new Doubtful(
                        acme.samples
                                .interaction(acme.finance, acme.ben, "What is our last day?")
                                .question(),
                        true));

        Doubts doubts = new Doubts(TeamsVoice.VOICE);

        Golden.assertSameMessage(
                "doubts",
                told(doubts.of(
                        fiscal.id(),
                        questions,
                        Optional.of(new Limits(
                                acme.samples.interaction(acme.finance, acme.ben, "When does the year end?"),
                                Optional.of("questions about the fiscal year"),
                                Optional.of("it is about the VAT"))))));
        assertThat(told(doubts.of(fiscal.id(), List.of(), Optional.empty())).summary())
                .isEqualTo("Thanks. I'll know it for questions like these.");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Form form(Interaction about, Person by) {
        return form(about, by, filled(Map.of()));
    }

    private Form form(Interaction about, Person by, Filled filled) {
        return acme.form(about, by, List.of(acme.finance, acme.board), filled);
    }

    private static Filled filled(Map<String, String> values) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        values.forEach(data::put);
        return new Sent(data).filled();
    }

    private static String say(String key, Object... arguments) {
        return TeamsVoice.VOICE.say(key, arguments);
    }

    private static Content told(Message message) {
        return Content.card(MessageCard.of(message), message.summary(), List.of(), Content.Thumbs.ABSENT);
    }

    private static Content only(List<Content> messages) {
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }
}
