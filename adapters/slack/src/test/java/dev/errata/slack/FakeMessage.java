package dev.errata.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message in a Slack for tests, as it stands there now.
 *
 * @param user who wrote it; the bot's own user for its messages
 * @param onlyFor who alone sees it, if not everyone in the channel
 * @param edits how often it was updated
 */
public record FakeMessage(
        String channel,
        String ts,
        @Nullable String threadTs,
        String user,
        String text,
        JsonArray blocks,
        @Nullable JsonObject metadata,
        @Nullable String onlyFor,
        int edits) {

    /**
     * A button or menu under a message or in a modal.
     *
     * @param label what it says; empty for a menu
     */
    public record Control(String type, String actionId, String blockId, String label, String value) {}

    public boolean isByBot() {
        return user.equals(FakeSlack.BOT_USER);
    }

    /** Everything that people read in it, one piece of text a line: of its blocks if it has any, else its text. */
    public String shown() {
        return blocks.isEmpty() ? text : String.join("\n", FakeBlocks.texts(blocks));
    }

    public List<Control> controls() {
        return FakeBlocks.controls(blocks);
    }

    public Optional<Control> control(String actionId) {
        return controls().stream()
                .filter(control -> control.actionId().equals(actionId))
                .findFirst();
    }

    /** An id in its metadata. */
    public Optional<String> marked(String key) {
        return Optional.ofNullable(metadata)
                .map(found -> found.getAsJsonObject("event_payload").get(key))
                .map(JsonElement::getAsString);
    }

    FakeMessage edited(String newText, JsonArray newBlocks) {
        return new FakeMessage(channel, ts, threadTs, user, newText, newBlocks, metadata, onlyFor, edits + 1);
    }

    JsonObject json(boolean withMetadata) {
        JsonObject json = new JsonObject();
        json.addProperty("type", "message");
        json.addProperty("user", user);
        json.addProperty("text", text);
        json.addProperty("ts", ts);
        json.addProperty("team", FakeSlack.TEAM);
        Optional.ofNullable(threadTs).ifPresent(thread -> json.addProperty("thread_ts", thread));
        if (isByBot()) {
            json.addProperty("bot_id", FakeSlack.BOT);
        }
        if (!blocks.isEmpty()) {
            json.add("blocks", blocks);
        }
        if (withMetadata && metadata != null) {
            json.add("metadata", metadata);
        }
        return json;
    }

    boolean isIn(String thread) {
        return ts.equals(thread) || thread.equals(threadTs);
    }

    static List<FakeMessage> sorted(List<FakeMessage> messages) {
        List<FakeMessage> sorted = new ArrayList<>(messages);
        sorted.sort(java.util.Comparator.comparing(FakeMessage::ts));
        return sorted;
    }
}
