package dev.errata.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A message in a Teams for tests, as it stands there now.
 *
 * @param conversation where it was sent to, for a thread with that of its first message
 * @param edits how often it was updated
 */
public record FakePost(String conversation, String id, JsonNode activity, int edits) {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    public String text() {
        return activity.path("text").asText();
    }

    public List<JsonNode> cards() {
        return StreamSupport.stream(activity.path("attachments").spliterator(), false)
                .filter(attachment -> attachment.path("contentType").asText().equals(CARD))
                .map(attachment -> attachment.path("content"))
                .toList();
    }

    /** The entities of a kind, such as {@code mention}. */
    public List<JsonNode> entities(String type) {
        return StreamSupport.stream(activity.path("entities").spliterator(), false)
                .filter(entity -> entity.path("type").asText().equals(type))
                .toList();
    }

    FakePost edited(JsonNode newActivity) {
        return new FakePost(conversation, id, newActivity, edits + 1);
    }
}
