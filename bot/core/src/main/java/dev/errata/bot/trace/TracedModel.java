package dev.errata.bot.trace;

import dev.errata.bot.prompt.AroundModel;
import dev.errata.bot.prompt.Json;
import dev.errata.bot.spending.Prices;
import dev.errata.bot.spending.Tokens;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A language model whose calls are told. */
public final class TracedModel implements AroundModel {

    private final ChatModel model;
    private final String name;
    private final Traces traces;
    private final Prices prices;

    /**
     * Tells of calls of this model.
     *
     * @param name provider and model, such as {@code openai/gpt-4.1}
     */
    public TracedModel(ChatModel model, String name, Traces traces, Prices prices) {
        this.model = model;
        this.name = name;
        this.traces = traces;
        this.prices = prices;
    }

    @Override
    public ChatModel inner() {
        return model;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String provider = name.substring(0, Math.max(0, name.indexOf('/')));
        String requested = name.substring(name.indexOf('/') + 1);
        try (Span span = traces.call(GenAi.CHAT + " " + requested)) {
            span.with(GenAi.OPERATION, GenAi.CHAT)
                    .with(GenAi.PROVIDER, provider)
                    .with(GenAi.REQUEST_MODEL, requested)
                    .words(GenAi.SYSTEM_INSTRUCTIONS, () -> Json.write(List.of(part(system(request)))))
                    .words(GenAi.INPUT_MESSAGES, () -> message("user", user(request)));
            ChatResponse response = answered(request, span);
            finished(span, response);
            return response;
        }
    }

    private ChatResponse answered(ChatRequest request, Span span) {
        try {
            return model.chat(request);
        } catch (RuntimeException e) {
            span.failed(e);
            throw e;
        }
    }

    private void finished(Span span, ChatResponse response) {
        if (response.modelName() != null) {
            span.with(GenAi.RESPONSE_MODEL, response.modelName());
        }
        if (response.finishReason() != null) {
            span.with(
                    GenAi.FINISH_REASONS, List.of(response.finishReason().name().toLowerCase(Locale.ROOT)));
        }
        @Nullable TokenUsage tokens = response.tokenUsage();
        if (tokens != null) {
            count(span, GenAi.INPUT_TOKENS, tokens.inputTokenCount());
            count(span, GenAi.OUTPUT_TOKENS, tokens.outputTokenCount());
            prices.of(name, Tokens.of(tokens)).ifPresent(cost -> span.with("errata.cost", cost));
        }
        span.words(
                GenAi.OUTPUT_MESSAGES,
                () -> message(
                        "assistant",
                        Objects.requireNonNullElse(response.aiMessage().text(), "")));
    }

    private static void count(Span span, String what, @Nullable Integer tokens) {
        if (tokens != null) {
            span.with(what, tokens.longValue());
        }
    }

    /** A message in the form of the conventions. */
    static String message(String role, String text) {
        return Json.write(List.of(Map.of("role", role, "parts", List.of(part(text)))));
    }

    private static Map<String, Object> part(String text) {
        return Map.of("type", "text", "content", text);
    }

    private static String system(ChatRequest request) {
        return text(request, SystemMessage.class);
    }

    private static String user(ChatRequest request) {
        return text(request, UserMessage.class);
    }

    private static String text(ChatRequest request, Class<? extends ChatMessage> kind) {
        for (ChatMessage message : request.messages()) {
            if (kind.isInstance(message)) {
                return message instanceof SystemMessage system ? system.text() : ((UserMessage) message).singleText();
            }
        }
        return "";
    }
}
