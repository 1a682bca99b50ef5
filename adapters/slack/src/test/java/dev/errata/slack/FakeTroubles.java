package dev.errata.slack;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What goes wrong with the next calls, by method. */
final class FakeTroubles {

    /**
     * One failure.
     *
     * @param afterwards whether the call is done all the same, and only its answer is lost
     */
    record Trouble(boolean afterwards, Supplier<ResponseDefinitionBuilder> response) {}

    private final Map<String, Deque<Trouble>> troubles = new ConcurrentHashMap<>();

    void add(String method, int times, Trouble trouble) {
        Deque<Trouble> queue = troubles.computeIfAbsent(method, any -> new ArrayDeque<>());
        synchronized (queue) {
            for (int i = 0; i < times; i++) {
                queue.add(trouble);
            }
        }
    }

    Optional<Trouble> next(String method) {
        Deque<Trouble> queue = troubles.computeIfAbsent(method, any -> new ArrayDeque<>());
        synchronized (queue) {
            return Optional.ofNullable(queue.poll());
        }
    }

    void clear() {
        troubles.clear();
    }

    static Trouble tooManyCalls(int retryAfterSeconds) {
        return new Trouble(
                false,
                () -> WireMock.aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", String.valueOf(retryAfterSeconds))
                        .withHeader("Content-Type", "application/json; charset=utf-8")
                        .withBody("{\"ok\":false,\"error\":\"ratelimited\"}"));
    }

    /** The header invites HTTP clients to repeat the call by themselves; some follow. */
    static Trouble status(int status, boolean afterwards) {
        return new Trouble(
                afterwards,
                () -> WireMock.aResponse()
                        .withStatus(status)
                        .withHeader("Retry-After", "0")
                        .withBody("<html>upstream connect error</html>"));
    }

    static Trouble silence(int millis, boolean afterwards) {
        return new Trouble(
                afterwards, () -> WireMock.aResponse().withStatus(200).withFixedDelay(millis));
    }

    static Trouble reset(boolean afterwards) {
        return new Trouble(afterwards, () -> WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    static Trouble refusal(String error) {
        return new Trouble(
                false,
                () -> WireMock.aResponse()
                        .withHeader("Content-Type", "application/json; charset=utf-8")
                        .withBody("{\"ok\":false,\"error\":\"" + error + "\"}"));
    }
}
