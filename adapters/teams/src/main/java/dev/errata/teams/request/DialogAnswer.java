package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What becomes of a dialog that was asked for or submitted. */
public sealed interface DialogAnswer {

    /** How large a dialog is. */
    String MEDIUM = "medium";

    /** The body with which Teams is told; empty for none. */
    String json();

    /** It opens, or stays open, with a card in it. */
    record Show(String title, JsonNode card) implements DialogAnswer {

        @Override
        public String json() {
            ObjectNode value = JsonNodeFactory.instance
                    .objectNode()
                    .put("title", title)
                    .put("height", MEDIUM)
                    .put("width", MEDIUM);
            value.putObject("card")
                    .put("contentType", "application/vnd.microsoft.card.adaptive")
                    .set("content", card);
            return task("continue", value);
        }
    }

    /** It shows a sentence and nothing else. */
    record Say(String text) implements DialogAnswer {

        @Override
        public String json() {
            return task("message", JsonNodeFactory.instance.textNode(text));
        }
    }

    /** It closes. */
    record Close() implements DialogAnswer {

        @Override
        public String json() {
            return "";
        }
    }

    private static String task(String type, JsonNode value) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("task").put("type", type).set("value", value);
        return answer.toString();
    }
}
