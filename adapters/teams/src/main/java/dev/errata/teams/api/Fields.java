package dev.errata.teams.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * JSON whose shape we do not control: whatever is missing or of another kind counts as absent. Where something stands is said by a JSON
 * Pointer, such as {@code /from/id}.
 */
public record Fields(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Fields NOTHING = new Fields(MissingNode.getInstance());

    /** Nothing at all where this is no JSON. */
    public static Fields of(byte[] text) {
        try {
            return new Fields(JSON.readTree(text));
        } catch (IOException e) {
            return NOTHING;
        }
    }

    /** Nothing at all where this is no JSON. */
    public static Fields of(String text) {
        try {
            return new Fields(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return NOTHING;
        }
    }

    public boolean isObject() {
        return json.isObject();
    }

    public Fields in(String pointer) {
        return new Fields(json.at(pointer));
    }

    public List<Fields> each(String pointer) {
        return StreamSupport.stream(json.at(pointer).spliterator(), false)
                .map(Fields::new)
                .toList();
    }

    /** An empty text counts as absent, too. */
    public @Nullable String text(String pointer) {
        String text = json.at(pointer).textValue();
        return text == null || text.isEmpty() ? null : text;
    }

    public String text(String pointer, String otherwise) {
        String text = text(pointer);
        return text == null ? otherwise : text;
    }

    /** The one, or the other where the one is absent: not everything is called the same everywhere. */
    public @Nullable String either(String pointer, String other) {
        String text = text(pointer);
        return text == null ? text(other) : text;
    }

    /**
     * A text without which the rest is of no use.
     *
     * @throws Malformed if it is absent
     */
    public String required(String pointer) {
        String text = text(pointer);
        if (text == null) {
            throw new Malformed("there is no " + pointer);
        }
        return text;
    }

    /** Something is not written the way it has to be. */
    public static final class Malformed extends RuntimeException {
        public Malformed(String message) {
            super(message);
        }
    }
}
