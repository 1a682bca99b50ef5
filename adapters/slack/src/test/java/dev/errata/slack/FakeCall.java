package dev.errata.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the Web API, as it arrived.
 *
 * @param method such as {@code chat.postMessage}
 */
public record FakeCall(String method, Map<String, String> arguments) {

    public FakeCall {
        arguments = Map.copyOf(arguments);
    }

    static FakeCall of(String method, byte[] form) {
        Map<String, String> arguments = new HashMap<>();
        for (String pair : new String(form, UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                arguments.put(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return new FakeCall(method, arguments);
    }

    public Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return argument(name)
                .orElseThrow(
                        () -> new FakeRefusal("invalid_arguments").with("detail", "missing required field: " + name));
    }

    JsonArray blocks() {
        try {
            return argument("blocks")
                    .map(blocks -> JsonParser.parseString(blocks).getAsJsonArray())
                    .orElseGet(JsonArray::new);
        } catch (JsonParseException | IllegalStateException e) {
            throw new FakeRefusal("invalid_blocks_format");
        }
    }

    Optional<JsonObject> object(String name) {
        return argument(name).map(json -> JsonParser.parseString(json).getAsJsonObject());
    }
}
