package dev.errata.teams.skin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.screen.Message;
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

    /** What one person is told: a sentence, or what goes with one. There is nothing to rate. */
    public static AnswerMessage of(Message message) {
        List<ObjectNode> body = message.parts().isEmpty()
                ? List.of(RichText.of(Run.said(message.summary())))
                : Parts.of(message.parts());
        return new AnswerMessage(Card.of(body, List.of()), message.summary(), List.of(), Thumbs.ABSENT);
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
