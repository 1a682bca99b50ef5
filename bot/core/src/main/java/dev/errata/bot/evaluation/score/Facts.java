package dev.errata.bot.evaluation.score;

import dev.errata.bot.contradiction.Statement;
import dev.errata.bot.knowledge.TellingWords;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a text says, sentence by sentence, so that it can be told without a language model how much of that another text says. A sentence is
 * there if the other text has every number, date and name of it and most of its telling words.
 */
public final class Facts {

    /** So many of the telling words. */
    private static final double MOST = .6;

    private Facts() {}

    /**
     * How many of the sentences of a text another one says, from 0 to 1.
     *
     * @param about the question that both answer: what stands in it need not be said again
     */
    public static double shareIn(String wanted, String said, String about) {
        List<String> sentences = AnswerText.sentences(wanted);
        if (sentences.isEmpty()) {
            return 1;
        }
        long there = sentences.stream()
                .filter(sentence -> isIn(sentence, said, about))
                .count();
        return (double) there / sentences.size();
    }

    /** Whether a text says what a sentence says. */
    public static boolean isIn(String sentence, String said, String about) {
        if (AnswerText.holds(said, sentence)) {
            return true;
        }
        Statement wanted = Statement.of(sentence, about);
        Statement other = Statement.of(said, about);
        if (!other.hasDetailsOf(wanted) || contradicts(wanted, said, about)) {
            return false;
        }
        Set<String> telling = new HashSet<>(wanted.words());
        telling.removeAll(TellingWords.stems(about));
        if (telling.isEmpty()) {
            return wanted.hasDetails();
        }
        Set<String> shared = new HashSet<>(telling);
        shared.retainAll(other.words());
        return shared.size() >= MOST * telling.size();
    }

    private static boolean contradicts(Statement wanted, String said, String about) {
        Map<String, Statement> sentences = Statement.ofSentences(said, about);
        return wanted.contradicted(sentences).isPresent();
    }
}
