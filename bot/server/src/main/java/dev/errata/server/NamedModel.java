package dev.errata.server;

import dev.errata.models.ResilientChatModel;
import dev.langchain4j.model.chat.ChatModel;

/**
 * A language model and what people call it.
 *
 * @param name provider and model, such as {@code openai/gpt-4.1}
 */
public record NamedModel(ChatModel model, String name) {

    static NamedModel of(ResilientChatModel model) {
        return new NamedModel(model, model.name());
    }
}
