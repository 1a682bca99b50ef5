package dev.errata.teams.skin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.interaction.Answer;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.teams.api.Content;
import dev.errata.teams.api.Content.Thumbs;
import dev.errata.teams.text.AnswerText;
import dev.errata.teams.text.CardText;
import dev.errata.teams.text.MessageParts;
import dev.errata.teams.text.RichText;
import dev.errata.teams.text.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An answer as messages: what changed, the text, its sources, whose corrections it follows, and the buttons. */
public final class AnswerCards {

    private static final AnswerText TEXT = new AnswerText();
    private static final int LONGEST_QUOTE = 500;
    private static final int LONGEST_SUMMARY = 150;

    private AnswerCards() {}

    /** The messages in order; buttons and thumbs are under the last one. */
    public static List<Content> of(AnswerScreen screen) {
        List<List<ObjectNode>> parts =
                MessageParts.of(body(screen), Parts.of(screen.below().parts()));
        Answer answer = screen.answer().answer();
        List<ObjectNode> buttons =
                screen.controls().map(below -> buttons(answer, below)).orElse(List.of());
        Thumbs thumbs = screen.controls().isPresent() ? Thumbs.SHOWN : Thumbs.ABSENT;
        List<Content> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean end = i == parts.size() - 1;
            messages.add(Content.card(
                    Card.of(parts.get(i), end ? buttons : List.of()),
                    summary(answer),
                    end ? Citations.of(answer) : Citations.label(answer),
                    end ? thumbs : Thumbs.ABSENT));
        }
        return messages;
    }

    /** The card with the buttons. */
    public static JsonNode last(AnswerScreen screen) {
        List<Content> messages = of(screen);
        return Objects.requireNonNull(messages.get(messages.size() - 1).card());
    }

    private static String summary(Answer answer) {
        String words = CardText.inSentence(TEXT.words(answer.text()), LONGEST_SUMMARY);
        return words.isEmpty() ? TeamsVoice.VOICE.say("summary.empty") : words;
    }

    private static List<ObjectNode> body(AnswerScreen screen) {
        List<ObjectNode> body = new ArrayList<>();
        screen.changed()
                .ifPresent(changed -> body.add(RichText.note(
                        Run.bold(TeamsVoice.VOICE.say("changed")),
                        Run.said(CardText.inSentence(changed, LONGEST_QUOTE)))));
        body.addAll(TEXT.elements(screen.answer().answer().text()));
        screen.sources().forEach(line -> body.add(RichText.note(line).put("spacing", "Small")));
        screen.given().ifPresent(given -> body.add(line(given)));
        return body;
    }

    private static ObjectNode line(AnswerScreen.Given given) {
        ObjectNode note = RichText.note(given.words());
        return given.explains()
                .map(button -> {
                    ObjectNode line = Card.container(List.of(note));
                    line.set("selectAction", Controls.opens(button));
                    return line;
                })
                .orElse(note);
    }

    private static List<ObjectNode> buttons(Answer answer, AnswerScreen.Controls below) {
        boolean unknown = answer.kind() == Answer.Kind.UNKNOWN;
        List<ObjectNode> buttons = new ArrayList<>();
        buttons.add(Controls.button(below.correct()));
        below.here()
                .ifPresent(form -> buttons.add(Controls.unfolds(
                        TeamsVoice.VOICE.say(unknown ? "button.teach-here" : "button.correct-here"),
                        FormCards.inline(form))));
        // These stand in the menu behind the three dots.
        below.menu().forEach(button -> buttons.add(Controls.button(button).put("mode", "secondary")));
        return buttons;
    }
}
