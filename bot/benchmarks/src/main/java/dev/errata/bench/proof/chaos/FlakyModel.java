package dev.errata.bench.proof.chaos;

import com.sun.net.httpserver.HttpExchange;
import dev.errata.bench.program.ModelServer;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A language model behind OpenAI's interface that answers, or does not. */
final class FlakyModel implements AutoCloseable {

    private static final int SILENCE_SECONDS = 30;
    private static final byte[] ANSWER = ModelServer.reply("It is so.");

    /** What may come instead of an answer. */
    enum Trouble {
        TOO_MANY_CALLS,
        FAILS,
        HANGS,
        ENDS_AMID
    }

    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final ModelServer server = ModelServer.start(this::answer);

    /** What the program is told, to use it. */
    Map<String, String> settings() {
        return server.settings();
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
        if (trouble == null) {
            ModelServer.send(call, 200, ANSWER, ANSWER.length);
            return;
        }
        switch (trouble) {
            case TOO_MANY_CALLS -> {
                call.getResponseHeaders().add("Retry-After", "1");
                ModelServer.send(call, 429, ANSWER, ANSWER.length);
            }
            case FAILS -> ModelServer.send(call, 503, ANSWER, ANSWER.length);
            case HANGS -> {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SILENCE_SECONDS));
                call.close();
            }
            case ENDS_AMID -> ModelServer.send(call, 200, ANSWER, ANSWER.length / 2);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
