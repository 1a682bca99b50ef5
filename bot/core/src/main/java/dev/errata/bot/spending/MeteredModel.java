package dev.errata.bot.spending;

import dev.errata.bot.digest.Sha256;
import dev.errata.bot.prompt.AroundModel;
import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.spending.KnownReplies.Known;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A language model whose calls are counted, and that is asked the same only once in a workspace. */
public final class MeteredModel implements AroundModel {

    private final ChatModel model;
    private final String name;
    private final WorkspaceId workspace;
    private final KnownReplies replies;
    private final Ledger ledger;
    private final Clock clock;

    /**
     * Counts calls of this model.
     *
     * @param name provider and model, such as {@code openai/gpt-4.1}
     */
    public MeteredModel(
            ChatModel model, String name, WorkspaceId workspace, KnownReplies replies, Ledger ledger, Clock clock) {
        this.model = model;
        this.name = name;
        this.workspace = workspace;
        this.replies = replies;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public ChatModel inner() {
        return model;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String call = digest(request);
        Instant began = clock.instant();
        Optional<Known> known = replies.find(workspace, call, began);
        if (known.isPresent()) {
            ledger.remembered(name, known.get().tokens(), known.get().took());
            return response(known.get());
        }
        ChatResponse response = model.chat(request);
        Tokens tokens = Tokens.of(response.tokenUsage());
        ledger.asked(name, tokens);
        Instant now = clock.instant();
        replies.keep(
                workspace,
                call,
                new Known(
                        Objects.requireNonNullElse(response.aiMessage().text(), ""),
                        Optional.ofNullable(response.finishReason()).map(Enum::name),
                        tokens,
                        Duration.between(began, now)),
                now);
        return response;
    }

    private static ChatResponse response(Known known) {
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(known.text()))
                .finishReason(known.ending().map(FinishReason::valueOf).orElse(null))
                .tokenUsage(new TokenUsage(
                        Math.toIntExact(known.tokens().input()),
                        Math.toIntExact(known.tokens().output())))
                .build();
    }

    private String digest(ChatRequest request) {
        List<String> all = new ArrayList<>(List.of(name, String.valueOf(request.parameters())));
        for (ChatMessage message : request.messages()) {
            all.add(message.type().name());
            all.add(text(message));
        }
        return Sha256.hex(all);
    }

    private static String text(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return system.text();
        }
        return message instanceof UserMessage user ? Prompt.withoutMark(user.singleText()) : message.toString();
    }
}
