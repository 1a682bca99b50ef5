package dev.errata.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * What the bot answered to a request of Teams'.
 *
 * @param headers by their names in small letters
 */
public record Delivered(int status, String body, Map<String, List<String>> headers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the bot did not answer with JSON", e);
        }
    }
}
