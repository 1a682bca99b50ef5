package dev.errata.models;

import dev.errata.models.ChatFailure.Reason;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A language model that is asked again when that can help, is given only so long for a question, and is left alone for a while when it
 * is down. Whatever goes wrong comes out as a {@link ChatFailure}.
 */
public final class ResilientChatModel implements ChatModel, AutoCloseable {

    private static final Duration CHECK = Duration.ofSeconds(15);

    private final String name;
    private final ChatModel model;
    private final ModelCallPolicy patience;
    private final Clock clock;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final ExecutorService calls;

    /** What one tiny question showed. */
    public record Check(boolean works, String sentence) {}

    /** @param model does not ask again by itself */
    ResilientChatModel(String name, ChatModel model, ModelCallPolicy patience, Clock clock) {
        this.name = name;
        this.model = model;
        this.patience = patience;
        this.clock = clock;
        this.retry = patience.retry();
        this.breaker = patience.breaker(clock);
        this.calls = Executors.newCachedThreadPool(ResilientChatModel::daemon);
    }

    private static Thread daemon(Runnable call) {
        Thread thread = new Thread(call, "chat-model");
        thread.setDaemon(true);
        return thread;
    }

    /** As people know it, such as {@code openai/gpt-4.1-mini}. */
    public String name() {
        return name;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        Instant deadline = clock.instant().plus(patience.wholeCall());
        Retry.AsyncContext<ChatResponse> attempts = retry.asyncContext();
        try {
            while (true) {
                try {
                    return breaker.executeSupplier(() -> once(request, deadline));
                } catch (ChatFailure failure) {
                    waitAfter(failure, attempts, deadline);
                }
            }
        } catch (CallNotPermittedException e) {
            throw new ChatFailure(Reason.UNAVAILABLE, name, ModelWords.LEFT_ALONE);
        }
    }

    /** Asks one tiny question, once. */
    public Check check() {
        Instant start = clock.instant();
        Duration most = patience.wholeCall().compareTo(CHECK) < 0 ? patience.wholeCall() : CHECK;
        try {
            once(
                    ChatRequest.builder()
                            .messages(UserMessage.from("Reply with OK."))
                            .build(),
                    start.plus(most));
            return new Check(
                    true,
                    ModelWords.works(
                            name, Duration.between(start, clock.instant()).toMillis()));
        } catch (ChatFailure failure) {
            return new Check(false, ModelWords.mend(failure));
        }
    }

    private void waitAfter(ChatFailure failure, Retry.AsyncContext<ChatResponse> attempts, Instant deadline) {
        long millis = attempts.onError(failure);
        Duration wait = Duration.ofMillis(millis);
        boolean tooLate = !clock.instant().plus(wait).isBefore(deadline);
        if (millis < 0 || tooLate) {
            throw failure;
        }
        try {
            patience.pause().pause(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private ChatResponse once(ChatRequest request, Instant deadline) {
        long millis = Math.max(1, Duration.between(clock.instant(), deadline).toMillis());
        Future<ChatResponse> call = calls.submit(() -> model.chat(request));
        try {
            return usable(call.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new ChatFailure(
                    Reason.TIMED_OUT, name, ModelWords.late(patience.wholeCall().toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChatFailure(Reason.UNAVAILABLE, name, ModelWords.INTERRUPTED);
        } catch (ExecutionException e) {
            throw Diagnosis.of(name, e.getCause() == null ? e : e.getCause());
        } finally {
            call.cancel(true);
        }
    }

    private ChatResponse usable(ChatResponse response) {
        AiMessage message = response.aiMessage();
        boolean says = message.text() != null && !message.text().isBlank();
        if (!says && !message.hasToolExecutionRequests()) {
            throw new ChatFailure(Reason.GARBAGE, name, ModelWords.EMPTY);
        }
        return response;
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return model.defaultRequestParameters();
    }

    @Override
    public ModelProvider provider() {
        return model.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return model.supportedCapabilities();
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
