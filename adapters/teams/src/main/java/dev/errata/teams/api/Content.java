package dev.errata.teams.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says. One with a text and a card may become two, and then Teams does not say which they are.
 *
 * @param text Markdown; empty for a message that is only a card
 * @param summary what a notification says about a card; empty to leave that to Teams
 * @param card an Adaptive Card
 * @param entities mentions, citations, the mark of what a model wrote
 */
public record Content(String text, String summary, @Nullable JsonNode card, List<ObjectNode> entities, Thumbs thumbs) {

    /** Whether Teams' own thumbs stand under a message. */
    public enum Thumbs {
        SHOWN,
        ABSENT
    }

    /** What Teams calls an Adaptive Card. */
    public static final String CARD = "application/vnd.microsoft.card.adaptive";

    /** Teams takes a little more, and says so only by refusing. */
    static final int LARGEST = 28 * 1024;

    public Content {
        entities = List.copyOf(entities);
    }

    public static Content text(String markdown) {
        return new Content(markdown, "", null, List.of(), Thumbs.ABSENT);
    }

    /** A card and nothing else that could be parted from it. */
    public static Content card(JsonNode card, String summary, List<ObjectNode> entities, Thumbs thumbs) {
        return new Content("", summary, card, entities, thumbs);
    }

    Content with(ObjectNode entity) {
        List<ObjectNode> more = new ArrayList<>(entities);
        more.add(entity);
        return new Content(text, summary, card, more, thumbs);
    }

    /** The activity, without conversation, sender and recipient. */
    public ObjectNode activity() {
        ObjectNode activity = JsonNodeFactory.instance.objectNode().put("type", "message");
        if (!text.isEmpty()) {
            activity.put("textFormat", "markdown").put("text", text);
        }
        if (!summary.isEmpty()) {
            activity.put("summary", summary);
        }
        if (card != null) {
            activity.putArray("attachments")
                    .addObject()
                    .put("contentType", CARD)
                    .set("content", card);
        }
        if (!entities.isEmpty()) {
            activity.putArray("entities").addAll(entities);
        }
        if (thumbs == Thumbs.SHOWN) {
            activity.putObject("channelData").putObject("feedbackLoop").put("type", "custom");
        }
        return activity;
    }
}
