package dev.errata.bot.prompt;

import dev.langchain4j.model.chat.ChatModel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A language model that gets one call and little time; whatever goes wrong is no reply. */
public final class TimedCall {

    private static final Logger LOG = LoggerFactory.getLogger(TimedCall.class);

    private final ChatModel model;
    private final Duration patience;
    private final ExecutorService calls;

    /**
     * Asks nothing yet.
     *
     * @param patience after which nobody waits any longer
     * @param calls where calls wait for the model; one that takes no more of them is as good as a model that is down
     */
    public TimedCall(ChatModel model, Duration patience, ExecutorService calls) {
        this.model = model;
        this.patience = patience;
        this.calls = calls;
    }

    public Optional<String> reply(Prompt prompt) {
        return begin(prompt).get();
    }

    /** Asks, and does not wait for the reply: whoever wants it waits until the time is over that began with this. */
    public Supplier<Optional<String>> begin(Prompt prompt) {
        try {
            Future<String> reply =
                    calls.submit(() -> ModelReply.of(model, prompt).text());
            long until = System.nanoTime() + patience.toNanos();
            return () -> within(reply, prompt, until - System.nanoTime());
        } catch (RejectedExecutionException e) {
            LOG.warn("the language model was not asked {}: too much is being asked already", prompt.version());
            return Optional::empty;
        }
    }

    private Optional<String> within(Future<String> reply, Prompt prompt, long nanos) {
        try {
            return Optional.of(reply.get(Math.max(0, nanos), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            reply.cancel(true);
            LOG.warn("the language model did not reply to {} within {} ms", prompt.version(), patience.toMillis());
        } catch (CancellationException e) {
            // It was waited for before, and said so then.
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.warn("the language model did not reply to {}: {}", prompt.version(), causeOf(e));
        } catch (InterruptedException e) {
            reply.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static String causeOf(ExecutionException e) {
        Throwable cause = e.getCause();
        return (cause == null ? e : cause).getClass().getSimpleName();
    }
}
