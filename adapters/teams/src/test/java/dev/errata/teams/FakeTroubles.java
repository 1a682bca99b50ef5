package dev.errata.teams;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.errata.teams.FakeConnector.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What goes wrong with the next calls, by what they do. */
final class FakeTroubles {

    /**
     * One failure.
     *
     * @param afterwards whether the call is done all the same, and only its answer is lost
     */
    record Trouble(boolean afterwards, Supplier<ResponseDefinitionBuilder> response) {}

    private final Map<Operation, Deque<Trouble>> troubles = new ConcurrentHashMap<>();

    void add(Operation operation, int times, Trouble trouble) {
        Deque<Trouble> queue = troubles.computeIfAbsent(operation, any -> new ArrayDeque<>());
        synchronized (queue) {
            for (int i = 0; i < times; i++) {
                queue.add(trouble);
            }
        }
    }

    Optional<Trouble> next(Operation operation) {
        Deque<Trouble> queue = troubles.computeIfAbsent(operation, any -> new ArrayDeque<>());
        synchronized (queue) {
            return Optional.ofNullable(queue.poll());
        }
    }

    void clear() {
        troubles.clear();
    }

    static Trouble tooManyCalls(String retryAfter) {
        return new Trouble(
                false, () -> error(429, "Throttled", "API calls quota exceeded").withHeader("Retry-After", retryAfter));
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

    /** Without saying when to come again. */
    static Trouble clash() {
        return new Trouble(false, () -> error(412, "PreconditionFailed", "Precondition failed"));
    }

    static Trouble silence(int millis, boolean afterwards) {
        return new Trouble(
                afterwards, () -> WireMock.aResponse().withStatus(200).withFixedDelay(millis));
    }

    static Trouble reset(boolean afterwards) {
        return new Trouble(afterwards, () -> WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    static Trouble refusal(int status, String code) {
        return new Trouble(false, () -> error(status, code, "Refused by a test"));
    }

    /** What Entra says when it gives no token. */
    static Trouble noToken(int number) {
        String body = """
                {"error":"invalid_client","error_description":"AADSTS%d: Something. Trace ID: 0","error_codes":[%d]}""".formatted(number, number);
        return new Trouble(false, () -> json(401, body));
    }

    static ResponseDefinitionBuilder error(int status, String code, String message) {
        return json(status, "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message));
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }
}
