package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the person sees who pressed a button in a card, at once. */
public sealed interface CardAnswer {

    /** The body with which Teams is told. */
    String json();

    /** Another card takes the place of this one, for this person. */
    record Show(JsonNode card) implements CardAnswer {

        @Override
        public String json() {
            return answer("application/vnd.microsoft.card.adaptive", card);
        }
    }

    /** A sentence that only this person sees. */
    record Say(String text) implements CardAnswer {

        @Override
        public String json() {
            return answer("application/vnd.microsoft.activity.message", JsonNodeFactory.instance.textNode(text));
        }
    }

    private static String answer(String type, JsonNode value) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("statusCode", 200).put("type", type).set("value", value);
        return answer.toString();
    }
}
