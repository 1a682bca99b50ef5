package dev.errata.bot.answer;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.knowledge.TellingWords;
import dev.errata.bot.prompt.ModelReply;
import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.question.Interrogative;
import dev.errata.bot.question.Question;
import dev.langchain4j.model.chat.ChatModel;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the language model rewrite a follow-up, and falls back to another way while it cannot. */
public final class RewrittenStandalone implements Standalone {

    private static final Logger LOG = LoggerFactory.getLogger(RewrittenStandalone.class);
    private static final String PROMPT = "standalone-1";
    private static final int LONGEST = 1_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Something with a digit in it, or a name: a capital that begins no sentence. */
    private static final Pattern FACT =
            Pattern.compile("\\b[\\p{L}\\p{N}]*\\p{N}[\\p{L}\\p{N}]*\\b|(?<=[\\p{L}\\p{N},;] )\\p{Lu}\\p{L}+");

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
            ModelReply reply = ModelReply.of(model, prompt);
            if (reply.ending() == ModelReply.Ending.WHOLE && isRewriting(reply.text(), question, thread)) {
                return reply.text();
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

    /**
     * Whether it still asks the same. A model that answers instead brings a number or a name that nobody has said, or no question; one that
     * asks something else keeps no word that says what is asked. Every decision that follows would be about that.
     */
    private static boolean isRewriting(String text, Question question, List<Interaction> thread) {
        String asked = question.asked().strip();
        boolean asks = asked.endsWith("?") ? text.endsWith("?") : Interrogative.is(text);
        if (!asks || text.length() > LONGEST) {
            return false;
        }
        String before = thread.stream()
                .flatMap(earlier ->
                        Stream.of(earlier.question().asked(), earlier.answer().text()))
                .collect(Collectors.joining(" "));
        Set<String> said = words(asked + " " + before);
        return FACT.matcher(text).results().map(fact -> lower(fact.group())).allMatch(said::contains)
                && keepsAWord(asked, before, text);
    }

    /** One of what is asked; of what was said before where that has none, such as "Why?". */
    private static boolean keepsAWord(String asked, String before, String text) {
        Set<String> telling = TellingWords.stems(asked);
        Set<String> kept = telling.isEmpty() ? TellingWords.stems(before) : telling;
        return kept.isEmpty() || !Collections.disjoint(kept, TellingWords.stems(text));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(word -> lower(word.group())).collect(Collectors.toSet());
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private Prompt prompt(Question question, List<Interaction> thread) {
        List<Map<String, Object>> conversation =
                thread.stream().map(Exchange::of).toList();
        return Prompt.of(PROMPT, rules, Map.of("conversation", conversation, "last_question", question.asked()));
    }
}
