package dev.errata.slack.request;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object whose shape we do not control: whatever is missing or of another kind counts as absent. */
record Fields(JsonObject json) {

    static Fields parse(String text) {
        try {
            JsonElement element = JsonParser.parseString(text);
            if (element.isJsonObject()) {
                return new Fields(element.getAsJsonObject());
            }
        } catch (JsonParseException e) {
            // answered the same way as what is no object: why it is broken interests only who sent it
        }
        throw new Malformed();
    }

    @Nullable
    String text(String name) {
        JsonElement element = json.get(name);
        return element != null && element.isJsonPrimitive() ? element.getAsString() : null;
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    String required(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            throw new Unknown("it has no " + name);
        }
        return text;
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    boolean has(String name) {
        return json.has(name) && json.get(name).isJsonObject();
    }

    Fields in(String name) {
        return has(name) ? new Fields(json.getAsJsonObject(name)) : new Fields(new JsonObject());
    }

    List<Fields> each(String name) {
        JsonElement element = json.get(name);
        if (element == null || !element.isJsonArray()) {
            return List.of();
        }
        return StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(each -> new Fields(each.getAsJsonObject()))
                .toList();
    }

    /** The request is not written the way requests are written. */
    static final class Malformed extends RuntimeException {}

    /** The request is well-formed and nothing we know. */
    static final class Unknown extends RuntimeException {
        Unknown(String message) {
            super(message);
        }
    }
}
