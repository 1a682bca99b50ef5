package dev.errata.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the bot answered to a request of Slack's.
 *
 * @param headers by their names in small letters
 */
public record Delivered(int status, String body, Map<String, List<String>> headers) {

    public boolean isAccepted() {
        return status == 200;
    }

    /** What the bot wants to become of a modal: {@code errors}, {@code update}, {@code push}, {@code clear}, or nothing. */
    public String responseAction() {
        return json().map(json -> FakeBlocks.string(json, "response_action")).orElse("");
    }

    /** What the bot says is wrong, by block id. */
    public Optional<String> error(String blockId) {
        return json().flatMap(json -> FakeBlocks.object(json, "errors"))
                .filter(errors -> errors.has(blockId))
                .map(errors -> FakeBlocks.string(errors, blockId));
    }

    Optional<JsonObject> json() {
        return body.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonParser.parseString(body).getAsJsonObject());
    }
}
