package dev.errata.bot.answer;

import dev.errata.bot.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was said before, as a language model reads it. */
final class Exchange {

    private Exchange() {}

    /** As the rules of the prompts describe it; of an answer that no longer holds only the question. */
    static Map<String, Object> of(Interaction said) {
        Map<String, Object> exchange = new LinkedHashMap<>();
        exchange.put("asked_by", said.question().asker().name());
        exchange.put("question", said.question().asked());
        if (!said.answer().text().isBlank()) {
            exchange.put("your_answer", said.answer().text());
        }
        return exchange;
    }
}
