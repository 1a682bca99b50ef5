package dev.errata.teams.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object whose shape we do not control: whatever is missing or of another kind counts as absent. */
record Fields(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Fields parse(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return new Fields(json);
            }
        } catch (JsonProcessingException e) {
            throw new Malformed("it is no JSON");
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        throw new Malformed("it is no JSON object");
    }

    /** The object in a text, or nothing where the text holds something else. */
    static Fields within(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return new Fields(json.isObject() ? json : MissingNode.getInstance());
        } catch (JsonProcessingException e) {
            return new Fields(MissingNode.getInstance());
        }
    }

    @Nullable
    String text(String name) {
        JsonNode value = json.path(name);
        return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : null;
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new Malformed("it has no " + name);
        }
        return text;
    }

    boolean has(String name) {
        return json.path(name).isObject();
    }

    boolean flag(String name) {
        return json.path(name).asBoolean();
    }

    Fields in(String name) {
        return new Fields(has(name) ? json.path(name) : MissingNode.getInstance());
    }

    /** The same, where an activity without it is of no use. */
    Fields requiredIn(String name) {
        if (!has(name)) {
            throw new Malformed("it has no " + name);
        }
        return in(name);
    }

    List<Fields> each(String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false)
                .filter(JsonNode::isObject)
                .map(Fields::new)
                .toList();
    }

    /** The request is not written the way requests are written. */
    static final class Malformed extends RuntimeException {
        Malformed(String message) {
            super(message);
        }
    }
}
