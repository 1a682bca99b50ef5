package dev.errata.bot.prompt;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.util.Set;

/** A language model around another one; whoever implements it says what is different about a call. */
public interface AroundModel extends ChatModel {

    ChatModel inner();

    @Override
    default ChatRequestParameters defaultRequestParameters() {
        return inner().defaultRequestParameters();
    }

    @Override
    default ModelProvider provider() {
        return inner().provider();
    }

    @Override
    default Set<Capability> supportedCapabilities() {
        return inner().supportedCapabilities();
    }
}
