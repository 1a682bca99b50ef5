package dev.errata.bot.prompt;

import dev.errata.bot.question.VisibleText;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a language model said, without what it only thought and without the markers of its format.
 *
 * @param text empty if nothing of it is meant to be read
 * @param tokens null if the provider does not say how many there were
 */
public record ModelReply(
        String text, Ending ending, @Nullable TokenUsage tokens) {

    /** How it came to its end. */
    public enum Ending {
        WHOLE,
        /** The model reached the longest reply that it may give. */
        CUT,
        /** The provider stopped it because of what it said. */
        STOPPED
    }

    public static ModelReply of(ChatModel model, Prompt prompt) {
        ChatResponse response = model.chat(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()));
        String raw = Objects.requireNonNullElse(response.aiMessage().text(), "");
        String text = Reasoning.withoutIt(raw).strip();
        return new ModelReply(
                VisibleText.isBlank(text) ? "" : text, ending(response.finishReason()), response.tokenUsage());
    }

    private static Ending ending(@Nullable FinishReason reason) {
        if (reason == FinishReason.LENGTH) {
            return Ending.CUT;
        }
        return reason == FinishReason.CONTENT_FILTER ? Ending.STOPPED : Ending.WHOLE;
    }
}
