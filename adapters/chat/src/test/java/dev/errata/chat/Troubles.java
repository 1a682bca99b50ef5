package dev.errata.chat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What goes wrong with the next calls to a platform that a test plays.
 *
 * @param <C> how calls are told apart
 */
public final class Troubles<C> {

    /**
     * One failure.
     *
     * @param afterwards whether the call is done all the same, and only its answer is lost
     */
    public record Trouble(boolean afterwards, Supplier<ResponseDefinitionBuilder> response) {}

    private final Map<C, Deque<Trouble>> troubles = new ConcurrentHashMap<>();

    public void add(C call, int times, Trouble trouble) {
        Deque<Trouble> queue = troubles.computeIfAbsent(call, any -> new ArrayDeque<>());
        synchronized (queue) {
            for (int i = 0; i < times; i++) {
                queue.add(trouble);
            }
        }
    }

    public Optional<Trouble> next(C call) {
        Deque<Trouble> queue = troubles.computeIfAbsent(call, any -> new ArrayDeque<>());
        synchronized (queue) {
            return Optional.ofNullable(queue.poll());
        }
    }

    public void clear() {
        troubles.clear();
    }

    /** The header invites HTTP clients to repeat the call by themselves; some follow. */
    public static Trouble status(int status, boolean afterwards) {
        return new Trouble(
                afterwards,
                () -> WireMock.aResponse()
                        .withStatus(status)
                        .withHeader("Retry-After", "0")
                        .withBody("<html>upstream connect error</html>"));
    }

    public static Trouble silence(int millis, boolean afterwards) {
        return new Trouble(
                afterwards, () -> WireMock.aResponse().withStatus(200).withFixedDelay(millis));
    }

    public static Trouble reset(boolean afterwards) {
        return new Trouble(afterwards, () -> WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** The answer ends in the midst of it. */
    public static Trouble half(boolean afterwards) {
        return new Trouble(afterwards, () -> WireMock.aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    }
}
