package dev.errata.web.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Named values as one text, the way forms are sent. */
final class Payload {

    private final Map<String, String> values = new LinkedHashMap<>();

    static Payload of(String text) {
        Payload payload = new Payload();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                payload.with(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return payload;
    }

    Payload with(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("a delivery has no " + name));
    }

    String text() {
        return values.entrySet().stream()
                .map(value ->
                        URLEncoder.encode(value.getKey(), UTF_8) + "=" + URLEncoder.encode(value.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
