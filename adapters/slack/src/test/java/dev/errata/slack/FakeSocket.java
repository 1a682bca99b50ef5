package dev.errata.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * The other end of Socket Mode, as Slack documents it: it says hello, hands each envelope to one of the connections in turn, waits three
 * seconds for its acknowledgement, and announces that it will close a connection.
 */
public final class FakeSocket extends WebSocketServer implements SlackRoute, AutoCloseable {

    private static final int PATIENCE_SECONDS = 3;

    private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Integer> hellos = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final Map<WebSocket, AtomicInteger> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile boolean silent;

    private FakeSocket() {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setReuseAddr(true);
    }

    public static FakeSocket open() {
        FakeSocket socket = new FakeSocket();
        socket.setDaemon(true);
        socket.start();
        try {
            if (!socket.started.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the socket did not open");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return socket;
    }

    public String url() {
        return "ws://127.0.0.1:" + getPort() + "/link?ticket=" + UUID.randomUUID();
    }

    /** From now on nobody is greeted. */
    public FakeSocket silent(boolean now) {
        silent = now;
        return this;
    }

    /** Until one more connection was greeted since the last call. */
    public int awaitHello() {
        try {
            Integer count = hellos.poll(20, TimeUnit.SECONDS);
            if (count == null) {
                throw new AssertionError("nobody connected");
            }
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int connections() {
        return connections.size();
    }

    /** How many envelopes each connection that there was has acknowledged. */
    public List<Integer> acknowledged() {
        return acknowledged.values().stream().map(AtomicInteger::get).toList();
    }

    /** Announces the end of all connections with {@code warning}, {@code refresh_requested} or {@code link_disabled}. */
    public void disconnect(String reason) {
        connections.forEach(connection -> connection.send(
                "{\"type\":\"disconnect\",\"reason\":\"" + reason + "\",\"debug_info\":{\"host\":\"test\"}}"));
    }

    /** Breaks all connections without a word. */
    public void cut() {
        connections.forEach(connection -> connection.closeConnection(1006, "cut"));
    }

    /** Sends something that is no envelope, or one that Slack does not send; nothing is waited for. */
    public void says(String text) {
        connections.forEach(connection -> connection.send(text));
    }

    @Override
    public Delivered event(String json, int retry) {
        JsonObject envelope = envelope("events_api", json);
        envelope.addProperty("retry_attempt", retry);
        envelope.addProperty("retry_reason", retry > 0 ? "timeout" : "");
        return deliver(envelope);
    }

    @Override
    public Delivered payload(String json) {
        return deliver(envelope("interactive", json));
    }

    @Override
    public Delivered command(Map<String, String> fields) {
        JsonObject json = new JsonObject();
        fields.forEach(json::addProperty);
        return deliver(envelope("slash_commands", json.toString()));
    }

    private static JsonObject envelope(String type, String json) {
        JsonObject envelope = new JsonObject();
        envelope.addProperty("envelope_id", UUID.randomUUID().toString());
        envelope.addProperty("type", type);
        envelope.addProperty("accepts_response_payload", !type.equals("events_api"));
        envelope.add("payload", JsonParser.parseString(json));
        return envelope;
    }

    private Delivered deliver(JsonObject envelope) {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(envelope.get("envelope_id").getAsString(), answer);
        List<WebSocket> there = List.copyOf(connections);
        there.get(Math.floorMod(turn.getAndIncrement(), there.size())).send(envelope.toString());
        try {
            JsonObject acknowledgement = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String body = acknowledgement.has("payload")
                    ? acknowledgement.get("payload").toString()
                    : "";
            return new Delivered(200, body, Map.of());
        } catch (TimeoutException e) {
            return new Delivered(0, "", Map.of());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        if (!silent) {
            connections.add(connection);
            acknowledged.put(connection, new AtomicInteger());
            connection.send("{\"type\":\"hello\",\"num_connections\":" + connections.size()
                    + ",\"debug_info\":{\"host\":\"test\"},\"connection_info\":{\"app_id\":\"A0ERRATA\"}}");
            hellos.add(connections.size());
        }
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        JsonObject acknowledgement = JsonParser.parseString(message).getAsJsonObject();
        CompletableFuture<JsonObject> answer =
                waiting.remove(acknowledgement.get("envelope_id").getAsString());
        if (answer != null) {
            acknowledged
                    .computeIfAbsent(connection, first -> new AtomicInteger())
                    .incrementAndGet();
            answer.complete(acknowledgement);
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        connections.remove(connection);
    }

    @Override
    public void onError(WebSocket connection, Exception e) {
        connections.remove(connection);
    }

    @Override
    public void close() {
        try {
            stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
