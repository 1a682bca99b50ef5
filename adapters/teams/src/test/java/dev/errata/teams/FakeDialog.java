package dev.errata.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What became of a dialog.
 *
 * @param json what the bot answered; missing where it closes
 */
public record FakeDialog(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static FakeDialog of(JsonNode json) {
        return new FakeDialog(json);
    }

    static FakeDialog of(String body) {
        try {
            return new FakeDialog(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the bot did not answer with JSON: " + body, e);
        }
    }

    public boolean isClosed() {
        return json.isMissingNode() || json.isEmpty();
    }

    /** The sentence that is all there is in it. */
    public String says() {
        return json.path("task").path("type").asText().equals("message")
                ? json.path("task").path("value").asText()
                : "";
    }

    public String title() {
        return json.path("task").path("value").path("title").asText();
    }

    public FakeCard card() {
        return new FakeCard(json.path("task").path("value").path("card").path("content"));
    }
}
