package dev.errata.slack.entry;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;
import java.net.URI;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of {@link SocketMode}, from hello until it is lost. */
final class SocketConnection extends WebSocketClient {

    private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);
    private static final int SILENT_SECONDS = 20;

    private final SocketMode mode;

    SocketConnection(URI uri, SocketMode mode) {
        super(uri);
        this.mode = mode;
        setConnectionLostTimeout(SILENT_SECONDS);
    }

    @Override
    public void onMessage(String message) {
        BoltPayload.object(message).ifPresent(this::heard);
    }

    private void heard(JsonObject envelope) {
        switch (BoltPayload.text(envelope, "type")) {
            case "hello" -> mode.greeted(this, connections(envelope));
            case "disconnect" -> mode.leaving(BoltPayload.text(envelope, "reason"));
            default -> {
                if (!BoltPayload.text(envelope, "envelope_id").isEmpty()) {
                    mode.take(this, envelope);
                }
            }
        }
    }

    static int connections(JsonObject hello) {
        JsonElement count = hello.get("num_connections");
        return count != null
                        && count.isJsonPrimitive()
                        && count.getAsJsonPrimitive().isNumber()
                ? count.getAsInt()
                : 1;
    }

    /** What could not be taken is not acknowledged: Slack sends it again, as it does when the acknowledgement is lost. */
    void acknowledge(JsonObject envelope, SlackApp app) {
        try {
            Response response =
                    envelope.get("payload") instanceof JsonObject payload ? app.take(payload) : Response.ok();
            JsonObject answer = new JsonObject();
            answer.add("envelope_id", envelope.get("envelope_id"));
            if (response.getBody() != null) {
                answer.add("payload", JsonParser.parseString(response.getBody()));
            }
            send(answer.toString());
        } catch (SlackApp.NotTaken e) {
            log.error("Something from Slack could not be taken. Slack sends it again", e.getCause());
        } catch (WebsocketNotConnectedException e) {
            log.debug("Slack could not be told that something was taken. It comes again, and is taken once");
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        log.debug("A connection to Slack stands; hello is yet to come");
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        log.debug("A connection to Slack is closed with {}", code);
        mode.lost(this);
    }

    @Override
    public void onError(Exception e) {
        log.debug("A connection to Slack failed ({})", e.getClass().getSimpleName());
    }
}
