package dev.errata.teams.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Spreads a card's elements over as few messages as Teams' limit allows. */
public final class MessageParts {

    /** What Teams takes, in bytes of JSON. */
    public static final int LARGEST_MESSAGE = 28 * 1024;

    /** The rest is for what comes last: notes, buttons, the form behind them, and what goes with a card. */
    private static final int LARGEST_BODY = 10_000;

    private MessageParts() {}

    /**
     * The elements of each message, in order. Where the body is cut does not depend on what comes last, so that it can be exchanged later.
     *
     * @param last a few elements that stay together at the end
     */
    public static List<List<ObjectNode>> of(List<ObjectNode> body, List<ObjectNode> last) {
        List<List<ObjectNode>> messages = new ArrayList<>();
        List<ObjectNode> current = new ArrayList<>();
        int bytes = 0;
        for (ObjectNode element : body) {
            int size = size(element) + 1;
            if (bytes + size > LARGEST_BODY && !current.isEmpty()) {
                messages.add(current);
                current = new ArrayList<>();
                bytes = 0;
            }
            current.add(element);
            bytes += size;
        }
        current.addAll(last);
        if (!current.isEmpty()) {
            messages.add(current);
        }
        return messages;
    }

    /** How many bytes this takes on the wire. */
    public static int size(JsonNode json) {
        return json.toString().getBytes(UTF_8).length;
    }
}
