package dev.errata.teams.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
 * @param cards Adaptive Cards
 * @param entities mentions, citations, the mark of what a model wrote
 * @param channelData what only Teams knows, such as the thumbs
 */
public record Content(
        String text,
        String summary,
        List<JsonNode> cards,
        List<JsonNode> entities,
        @Nullable JsonNode channelData) {

    /** What Teams calls an Adaptive Card. */
    public static final String CARD = "application/vnd.microsoft.card.adaptive";

    /** Teams takes a little more, and says so only by refusing. */
    static final int LARGEST = 28 * 1024;

    public Content {
        cards = List.copyOf(cards);
        entities = List.copyOf(entities);
    }

    public static Content text(String markdown) {
        return new Content(markdown, "", List.of(), List.of(), null);
    }

    public Content with(JsonNode entity) {
        List<JsonNode> more = new ArrayList<>(entities);
        more.add(entity);
        return new Content(text, summary, cards, more, channelData);
    }

    public Content withChannelData(JsonNode data) {
        return new Content(text, summary, cards, entities, data);
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
        if (!cards.isEmpty()) {
            ArrayNode attachments = activity.putArray("attachments");
            cards.forEach(
                    card -> attachments.addObject().put("contentType", CARD).set("content", card));
        }
        if (!entities.isEmpty()) {
            activity.putArray("entities").addAll(entities);
        }
        if (channelData != null) {
            activity.set("channelData", channelData);
        }
        return activity;
    }
}
