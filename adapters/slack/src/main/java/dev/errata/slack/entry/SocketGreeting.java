package dev.errata.slack.entry;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** A connection that only hears Slack's hello. Whatever else comes through it is not acknowledged, so that it comes again elsewhere. */
public final class SocketGreeting extends WebSocketClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CompletableFuture<OptionalInt> connections = new CompletableFuture<>();

    private SocketGreeting(URI uri) {
        super(uri);
    }

    /** How many connections there are with this token, this one included; empty if Slack does not say hello. */
    public static OptionalInt connections(URI uri) {
        SocketGreeting greeting = new SocketGreeting(uri);
        greeting.connect();
        try {
            return greeting.connections.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        } finally {
            greeting.close();
        }
    }

    @Override
    public void onMessage(String message) {
        BoltPayload.object(message)
                .filter(SocketGreeting::isHello)
                .ifPresent(hello -> connections.complete(OptionalInt.of(SocketConnection.connections(hello))));
    }

    private static boolean isHello(JsonObject message) {
        return BoltPayload.text(message, "type").equals("hello");
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        // Hello is what counts.
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        connections.complete(OptionalInt.empty());
    }

    @Override
    public void onError(Exception e) {
        connections.complete(OptionalInt.empty());
    }
}
