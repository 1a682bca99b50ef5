package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.teams.text.Neutral;

/** What is answered in the request: the next step of a dialog, or what becomes of a card whose button was pressed. */
public final class Replies {

    private static final String SIZE = "medium";

    private Replies() {}

    /** A dialog with a card, for every request that opens or continues one. */
    public static ObjectNode dialog(String title, ObjectNode card) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        ObjectNode value = reply.putObject("task").put("type", "continue").putObject("value");
        value.put("title", title).put("width", SIZE).put("height", SIZE);
        value.putObject("card").put("contentType", Card.CONTENT_TYPE).set("content", card);
        return reply;
    }

    /** A sentence of ours in the dialog, which then has nothing more to do. */
    public static ObjectNode message(String sentence) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.putObject("task").put("type", "message").put("value", Neutral.of(sentence));
        return reply;
    }

    /** What {@code Action.Execute} gets when a sentence says it all; only the person who pressed sees it. */
    public static ObjectNode executed(String sentence) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("statusCode", 200)
                .put("type", "application/vnd.microsoft.activity.message")
                .put("value", Neutral.of(sentence));
    }

    /** What {@code Action.Execute} gets when a card takes the place of its own, for the person who pressed. */
    public static ObjectNode executed(ObjectNode card) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.put("statusCode", 200).put("type", Card.CONTENT_TYPE).set("value", card);
        return reply;
    }
}
