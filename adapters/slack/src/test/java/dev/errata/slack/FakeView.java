package dev.errata.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * A modal on somebody's screen in a Slack for tests.
 *
 * @param user in front of whose eyes it stands
 * @param hash changes with every update
 * @param json as it was opened, with the block ids that Slack gives to blocks without one
 */
public record FakeView(String id, String user, String hash, JsonObject json) {

    public String callbackId() {
        return FakeBlocks.string(json, "callback_id");
    }

    public String privateMetadata() {
        return FakeBlocks.string(json, "private_metadata");
    }

    public String title() {
        return FakeBlocks.object(json, "title")
                .map(title -> FakeBlocks.string(title, "text"))
                .orElse("");
    }

    /** Everything that people read in it, title and buttons included. */
    public String shown() {
        return String.join("\n", FakeBlocks.texts(json));
    }

    public List<FakeMessage.Control> controls() {
        return FakeBlocks.controls(blocks());
    }

    /** What stands in a text field before anybody writes in it. */
    public String opened(String actionId) {
        return blocks().asList().stream()
                .flatMap(block -> FakeBlocks.elements(block.getAsJsonObject()).stream())
                .filter(element -> FakeBlocks.string(element, "action_id").equals(actionId))
                .map(element -> FakeBlocks.string(element, "initial_value"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + actionId));
    }

    JsonArray blocks() {
        return json.has("blocks") ? json.getAsJsonArray("blocks") : new JsonArray();
    }

    JsonObject inPayload(JsonElement state) {
        JsonObject payload = json.deepCopy();
        payload.addProperty("id", id);
        payload.addProperty("hash", hash);
        payload.addProperty("team_id", FakeSlack.TEAM);
        payload.addProperty("app_installed_team_id", FakeSlack.TEAM);
        payload.add("state", state);
        return payload;
    }

    /** For an answer of the Web API. */
    JsonObject inAnswer() {
        JsonObject answer = json.deepCopy();
        answer.addProperty("id", id);
        answer.addProperty("hash", hash);
        return answer;
    }
}
