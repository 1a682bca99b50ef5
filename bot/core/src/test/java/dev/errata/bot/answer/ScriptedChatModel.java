package dev.errata.bot.answer;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;

/** A {@link ChatModel} that says what the test wrote for it, and remembers what it was asked. */
public class ScriptedChatModel implements ChatModel {

    private final List<ChatRequest> requests = new ArrayList<>();
    private final List<String> replies;
    private final FinishReason reason;

    private ScriptedChatModel(List<String> replies, FinishReason reason) {
        this.replies = replies;
        this.reason = reason;
    }

    public static ScriptedChatModel saying(String reply) {
        return saying(reply, FinishReason.STOP);
    }

    /**
     * A model that says this.
     *
     * @param reason why it says no more than that
     */
    public static ScriptedChatModel saying(String reply, FinishReason reason) {
        return new ScriptedChatModel(List.of(reply), reason);
    }

    /** A model that says one after the other, and then is down. */
    static ScriptedChatModel sayingInTurn(String... replies) {
        return new ScriptedChatModel(List.of(replies), FinishReason.STOP) {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                if (times() == replies.length) {
                    throw new IllegalStateException("the provider answered 503");
                }
                return super.doChat(request);
            }
        };
    }

    /** A model whose provider is down. */
    public static ChatModel failing() {
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                throw new IllegalStateException("the provider answered 503");
            }
        };
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String reply = replies.get(Math.min(requests.size(), replies.size() - 1));
        requests.add(request);
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(reply))
                .finishReason(reason)
                .tokenUsage(new TokenUsage(120, 30))
                .build();
    }

    public String system() {
        return last(SystemMessage.class).text();
    }

    public String user() {
        return last(UserMessage.class).singleText();
    }

    public int times() {
        return requests.size();
    }

    private <M extends ChatMessage> M last(Class<M> type) {
        List<ChatMessage> messages = requests.get(requests.size() - 1).messages();
        return messages.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
