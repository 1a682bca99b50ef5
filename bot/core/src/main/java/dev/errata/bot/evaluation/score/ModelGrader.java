package dev.errata.bot.evaluation.score;

import dev.errata.bot.prompt.ModelReply;
import dev.errata.bot.prompt.Prompt;
import dev.langchain4j.model.chat.ChatModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A language model that judges answers; what it does not say in the form that it was asked for says nothing. */
public final class ModelGrader implements Grader {

    /** What it is asked. */
    public static final String PROMPT = "grade-1";

    private static final Logger LOG = LoggerFactory.getLogger(ModelGrader.class);

    /** No reply is read on for ever. */
    private static final int MOST_LINES = 20;

    private static final Pattern LINE = Pattern.compile(
            "[\\s*_`]*+(follows|has|supported|resolves|refuses|safe)[*_`]*+:[\\s*_`]*+(.*+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    private static final Map<String, Optional<Boolean>> WORDS =
            Map.of("yes", Optional.of(true), "no", Optional.of(false), "?", Optional.empty());

    private final ChatModel model;
    private final String rules = Prompt.resource(PROMPT);

    public ModelGrader(ChatModel model) {
        this.model = model;
    }

    @Override
    public Verdict grade(Graded answer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("question", answer.asked());
        data.put("answer", answer.sentences());
        data.put("given", answer.given());
        data.put("must_follow", answer.wanted());
        data.put("facts", answer.facts());
        try {
            return read(ModelReply.of(model, Prompt.of(PROMPT, rules, data)).text(), answer);
        } catch (RuntimeException e) {
            LOG.warn(
                    "an answer of a measurement is not judged: {}", e.getClass().getSimpleName());
            return Verdict.NONE;
        }
    }

    private static Verdict read(String reply, Graded answer) {
        Map<String, String> said = new HashMap<>();
        reply.lines()
                .limit(MOST_LINES)
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> said.putIfAbsent(line.group(1).toLowerCase(Locale.ROOT), line.group(2)));
        return new Verdict(
                words(said, "follows", answer.wanted().size()),
                words(said, "has", answer.facts().size()),
                words(said, "supported", answer.sentences().size()),
                word(said, "resolves"),
                word(said, "refuses"),
                word(said, "safe"));
    }

    private static Optional<Boolean> word(Map<String, String> said, String mark) {
        return Verdict.at(words(said, mark, 1), 0);
    }

    /** One for each, or nobody knows which is meant. */
    private static List<Optional<Boolean>> words(Map<String, String> said, String mark, int number) {
        List<String> words = Arrays.stream(
                        BETWEEN.split(said.getOrDefault(mark, "").strip().toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() == number && WORDS.keySet().containsAll(words)
                ? words.stream()
                        .map(word -> WORDS.getOrDefault(word, Optional.empty()))
                        .toList()
                : List.of();
    }
}
