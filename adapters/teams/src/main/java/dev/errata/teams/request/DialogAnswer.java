package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What becomes of a dialog that was asked for or submitted. */
public sealed interface DialogAnswer {

    /** The body with which Teams is told; empty for none. */
    String json();

    /**
     * It opens, or stays open, with a card in it.
     *
     * @param size how large it is
     */
    record Show(String title, JsonNode card, Size size) implements DialogAnswer {

        @Override
        public String json() {
            ObjectNode value = JsonNodeFactory.instance
                    .objectNode()
                    .put("title", title)
                    .put("height", size.word)
                    .put("width", size.word);
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

    /** How large a dialog is. */
    enum Size {
        SMALL("small"),
        MEDIUM("medium"),
        LARGE("large");

        private final String word;

        Size(String word) {
            this.word = word;
        }
    }

    private static String task(String type, JsonNode value) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("task").put("type", type).set("value", value);
        return answer.toString();
    }
}
