package dev.errata.server;

import dev.langchain4j.model.chat.ChatModel;

/**
 * A language model and what people call it.
 *
 * @param name provider and model, such as {@code openai/gpt-4.1}
 */
public record NamedModel(ChatModel model, String name) {}
