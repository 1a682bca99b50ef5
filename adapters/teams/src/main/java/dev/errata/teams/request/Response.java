package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.teams.api.Content;

/**
 * What Teams is answered, at once.
 *
 * @param json the body; empty for none
 */
public record Response(int status, String json) {

    /** Nothing is to be seen; a dialog closes. */
    public static final Response NOTHING = status(200);

    /** Taken; whatever comes of it comes later. */
    static final Response TAKEN = status(202);

    private static final String MEDIUM = "medium";

    static Response status(int status) {
        return new Response(status, "");
    }

    /** A dialog opens, or stays open, with a card in it. */
    public static Response dialog(String title, JsonNode card) {
        ObjectNode value = JsonNodeFactory.instance
                .objectNode()
                .put("title", title)
                .put("height", MEDIUM)
                .put("width", MEDIUM);
        value.putObject("card").put("contentType", Content.CARD).set("content", card);
        return task("continue", value);
    }

    /** A dialog shows a sentence and nothing else. */
    public static Response dialogSaying(String text) {
        return task("message", JsonNodeFactory.instance.textNode(text));
    }

    private static Response task(String type, JsonNode value) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("task").put("type", type).set("value", value);
        return new Response(200, answer.toString());
    }

    /** Another card takes the place of the one that was pressed, for the person who pressed it. */
    public static Response card(JsonNode card) {
        return pressed(Content.CARD, card);
    }

    /** A sentence that only the person sees who pressed a button in a card. */
    public static Response saying(String text) {
        return pressed("application/vnd.microsoft.activity.message", JsonNodeFactory.instance.textNode(text));
    }

    private static Response pressed(String type, JsonNode value) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("statusCode", 200).put("type", type).set("value", value);
        return new Response(200, answer.toString());
    }
}
