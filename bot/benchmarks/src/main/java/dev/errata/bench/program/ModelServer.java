package dev.errata.bench.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A language model behind OpenAI's interface, in this process. */
public final class ModelServer implements AutoCloseable {

    private static final Duration HUNG = Duration.ofSeconds(60);

    /** Half a character can be said only so. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private ModelServer(HttpServer server) {
        this.server = server;
    }

    /** One that says what {@code answers} says, on a thread for each call. */
    public static ModelServer start(HttpHandler answers) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            ModelServer model = new ModelServer(HttpServer.create(address, 0));
            model.server.createContext("/", answers);
            model.server.setExecutor(model.threads);
            model.server.start();
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException("no model could be started", e);
        }
    }

    /** One that takes its time. */
    public static ModelServer answeringAfter(Duration delay) {
        byte[] reply = reply("Forty euros.");
        return start(call -> {
            LockSupport.parkNanos(delay.toNanos());
            send(call, 200, reply, reply.length);
        });
    }

    /** One that nobody waits for to the end. */
    public static ModelServer hung() {
        return answeringAfter(HUNG);
    }

    /** What the program is told, to use it. */
    public Map<String, String> settings() {
        return Map.of(
                "ERRATA_CHAT_MODEL", "openai/played",
                "OPENAI_API_KEY", "none",
                "OPENAI_BASE_URL", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** A whole reply that says this. */
    public static byte[] reply(String says) {
        ObjectNode reply = JSON.createObjectNode();
        reply.put("id", "1").put("object", "chat.completion").put("created", 1).put("model", "played");
        ObjectNode choice =
                reply.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", says);
        reply.putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", 3)
                .put("total_tokens", 103);
        try {
            return JSON.writeValueAsBytes(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no reply can be made of " + says, e);
        }
    }

    /**
     * Answers a call.
     *
     * @param sent how many bytes of all that is announced; the connection breaks after less
     */
    public static void send(HttpExchange call, int status, byte[] reply, int sent) throws IOException {
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, reply.length);
        try (OutputStream body = call.getResponseBody()) {
            body.write(reply, 0, sent);
            body.flush();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
