package dev.errata.bot.evaluation.cases;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.prompt.ModelReply;
import dev.errata.bot.prompt.Prompt;
import dev.errata.bot.question.VisibleText;
import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a language model say in other words what is known only in the words that were corrected, and keeps that with the case. */
public final class OtherWords {

    /** What it is asked. */
    public static final String PROMPT = "paraphrase-1";

    private static final Logger LOG = LoggerFactory.getLogger(OtherWords.class);

    private static final int LONGEST = 500;

    private static final Pattern NUMBER = Pattern.compile("\\p{N}++(?:[.,:]\\p{N}++)*+");

    private final ChatModel model;
    private final CaseBook book;
    private final String rules = Prompt.resource(PROMPT);

    public OtherWords(ChatModel model, CaseBook book) {
        this.model = model;
        this.book = book;
    }

    /**
     * Asks for other words for the question of a correction.
     *
     * @param one in no other words yet
     * @return what is kept; empty if the model said nothing that asks the same
     */
    public Optional<Wording> of(EvaluationCase one) {
        try {
            ModelReply reply = ModelReply.of(model, Prompt.of(PROMPT, rules, Map.of("question", one.question())));
            Optional<Wording> wording = Optional.of(reply)
                    .filter(said ->
                            said.ending() == ModelReply.Ending.WHOLE && asksTheSame(said.text(), one.question()))
                    .map(said -> new Wording(said.text(), Wording.Origin.MODEL));
            wording.ifPresent(found -> book.word(one.place().workspace(), new CorrectionId(one.id()), found));
            return wording;
        } catch (RuntimeException e) {
            LOG.warn("case {} is in no other words: {}", one.id(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** As far as that can be told without reading: one line, other words, the same numbers, and a question if that was one. */
    private static boolean asksTheSame(String text, String question) {
        List<String> lines = text.lines().toList();
        return lines.size() == 1
                && text.length() <= LONGEST
                && !VisibleText.isBlank(text)
                && !Wording.sameWords(text, question)
                && numbers(text).equals(numbers(question))
                && (!question.strip().endsWith("?") || text.strip().endsWith("?"));
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
