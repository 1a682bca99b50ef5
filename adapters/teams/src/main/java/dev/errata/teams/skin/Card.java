package dev.errata.teams.skin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How Adaptive Cards of version 1.5 and what groups their elements are made. */
final class Card {

    private static final String SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json";

    private Card() {}

    static ObjectNode of(List<ObjectNode> body, List<ObjectNode> actions) {
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        card.put("type", "AdaptiveCard").put("$schema", SCHEMA).put("version", "1.5");
        card.putArray("body").addAll(body);
        if (!actions.isEmpty()) {
            card.putArray("actions").addAll(actions);
        }
        return card;
    }

    static ObjectNode row(List<ObjectNode> buttons) {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("type", "ActionSet");
        row.putArray("actions").addAll(buttons);
        return row;
    }

    static ObjectNode container(List<ObjectNode> items) {
        ObjectNode container = JsonNodeFactory.instance.objectNode().put("type", "Container");
        container.putArray("items").addAll(items);
        return container;
    }
}
