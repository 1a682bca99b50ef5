package dev.errata.bot.answer;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.question.Question;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the language model rewrite a follow-up, and falls back to another way while it cannot. */
public final class RewrittenStandalone implements Standalone {

    private static final Logger LOG = LoggerFactory.getLogger(RewrittenStandalone.class);
    private static final String PROMPT = "standalone-1";
    private static final int LONGEST = 1_000;

    private final ChatModel model;
    private final Standalone otherwise;
    private final String rules = Prompt.resource(PROMPT);

    public RewrittenStandalone(ChatModel model, Standalone otherwise) {
        this.model = model;
        this.otherwise = otherwise;
    }

    @Override
    public String textOf(Question question, List<Interaction> thread) {
        if (thread.isEmpty()) {
            return question.asked();
        }
        try {
            Prompt prompt = prompt(question, thread);
            String text = model.chat(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                    .aiMessage()
                    .text();
            if (text != null && !text.isBlank() && text.length() <= LONGEST) {
                return text.strip();
            }
            LOG.warn("interaction {}: the language model did not rewrite the follow-up", question.id());
        } catch (RuntimeException e) {
            LOG.warn(
                    "interaction {}: the follow-up was not rewritten: {}",
                    question.id(),
                    e.getClass().getSimpleName());
        }
        return otherwise.textOf(question, thread);
    }

    private Prompt prompt(Question question, List<Interaction> thread) {
        List<Map<String, Object>> conversation =
                thread.stream().map(Exchange::of).toList();
        return Prompt.of(PROMPT, rules, Map.of("conversation", conversation, "last_question", question.asked()));
    }
}
