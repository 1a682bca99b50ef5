package dev.errata.server.benchmark;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A model of which is counted how often it replies and how many tokens that takes, as far as its provider says it. */
final class CountingModel implements ChatModel {

    private final ChatModel model;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong input = new AtomicLong();
    private final AtomicLong output = new AtomicLong();

    CountingModel(ChatModel model) {
        this.model = model;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        ChatResponse response = model.chat(request);
        calls.incrementAndGet();
        @Nullable TokenUsage tokens = response.tokenUsage();
        if (tokens != null) {
            input.addAndGet(count(tokens.inputTokenCount()));
            output.addAndGet(count(tokens.outputTokenCount()));
        }
        return response;
    }

    private static int count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    long calls() {
        return calls.get();
    }

    long inputTokens() {
        return input.get();
    }

    long outputTokens() {
        return output.get();
    }
}
