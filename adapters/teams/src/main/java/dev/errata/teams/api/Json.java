package dev.errata.teams.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** What others answer in JSON: what is missing or of another kind counts as absent. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An empty text, and one that is no JSON, hold nothing. */
    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    static @Nullable String text(JsonNode json, String name) {
        String text = json.path(name).textValue();
        return text == null || text.isEmpty() ? null : text;
    }

    static String text(JsonNode json, String name, String otherwise) {
        String text = text(json, name);
        return text == null ? otherwise : text;
    }

    /**
     * A text that an answer has to hold.
     *
     * @throws Garbled if it is absent
     */
    static String required(JsonNode json, String name) {
        String text = text(json, name);
        if (text == null) {
            throw new Garbled();
        }
        return text;
    }

    /** An answer does not say what it has to say. */
    static final class Garbled extends RuntimeException {}
}
