package dev.errata.bench.proof.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A language model behind OpenAI's interface that answers, or does not. */
final class FlakyModel implements AutoCloseable {

    private static final int SILENCE_SECONDS = 30;
    private static final String ANSWER = """
            {"id": "1", "object": "chat.completion", "created": 1, "model": "flaky",
             "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "It is so."}}],
             "usage": {"prompt_tokens": 100, "completion_tokens": 3, "total_tokens": 103}}
            """;

    /** What may come instead of an answer. */
    enum Trouble {
        TOO_MANY_CALLS,
        FAILS,
        HANGS,
        ENDS_AMID
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();

    private FlakyModel(HttpServer server) {
        this.server = server;
    }

    static FlakyModel start() {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            FlakyModel model = new FlakyModel(HttpServer.create(address, 0));
            model.server.createContext("/", model::answer);
            model.server.setExecutor(model.threads);
            model.server.start();
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException("no model could be started", e);
        }
    }

    /** What the program is told, to use it. */
    Map<String, String> settings() {
        return Map.of(
                "ERRATA_CHAT_MODEL", "openai/flaky",
                "OPENAI_API_KEY", "none",
                "OPENAI_BASE_URL", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    void next(Trouble trouble) {
        troubles.add(trouble);
    }

    void recovers() {
        troubles.clear();
    }

    private void answer(HttpExchange call) throws IOException {
        Trouble trouble = troubles.poll();
        call.getRequestBody().readAllBytes();
        call.getResponseHeaders().add("Content-Type", "application/json");
        if (trouble == null) {
            send(call, 200, ANSWER.length());
            return;
        }
        switch (trouble) {
            case TOO_MANY_CALLS -> {
                call.getResponseHeaders().add("Retry-After", "1");
                send(call, 429, ANSWER.length());
            }
            case FAILS -> send(call, 503, ANSWER.length());
            case HANGS -> {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SILENCE_SECONDS));
                call.close();
            }
            case ENDS_AMID -> send(call, 200, ANSWER.length() / 2);
        }
    }

    /** @param sent of all that is announced; the connection breaks after less */
    private static void send(HttpExchange call, int status, int sent) throws IOException {
        call.sendResponseHeaders(status, ANSWER.length());
        try (OutputStream body = call.getResponseBody()) {
            body.write(ANSWER.getBytes(UTF_8), 0, sent);
            body.flush();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
