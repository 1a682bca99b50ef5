package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.teams.api.Content;
import dev.errata.teams.text.RichText;
import dev.errata.teams.text.Run;
import java.util.List;

/**
 * One message: a card and nothing else that could be parted from it.
 *
 * @param summary what notifications say
 * @param entities what Teams is told beside the card
 */
public record AnswerMessage(ObjectNode card, String summary, List<ObjectNode> entities, Thumbs thumbs) {

    /** Whether Teams' own thumbs stand under a message. */
    public enum Thumbs {
        SHOWN,
        ABSENT
    }

    public AnswerMessage {
        entities = List.copyOf(entities);
    }

    /** A card of ours under which there is nothing to rate. */
    public static AnswerMessage of(ObjectNode card, String summary) {
        return new AnswerMessage(card, summary, List.of(), Thumbs.ABSENT);
    }

    /** A sentence. */
    public static AnswerMessage saying(String words) {
        return of(Card.of(List.of(RichText.of(Run.said(words))), List.of()), words);
    }

    /** A sentence with a button that takes back what it says. */
    public static AnswerMessage undoable(String words, ObjectNode undo) {
        return of(Card.of(List.of(RichText.note(words), undo), List.of()), words);
    }

    /** As it is sent. */
    public Content content() {
        Content content = new Content("", summary, List.of(card), List.copyOf(entities), null);
        return thumbs == Thumbs.SHOWN
                ? content.withChannelData(JsonNodeFactory.instance
                        .objectNode()
                        .set(
                                "feedbackLoop",
                                JsonNodeFactory.instance.objectNode().put("type", "custom")))
                : content;
    }
}
