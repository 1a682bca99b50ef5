package dev.errata.bot.answer;

import dev.errata.bot.question.Question;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins a follow-up to the question before it. */
public final class JoinedStandalone implements Standalone {

    private static final int LONGEST = 600;
    private static final int FEW_WORDS = 4;
    private static final int SOME_WORDS = 9;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Set<String> OPENERS =
            Set.of("and", "but", "or", "so", "also", "then", "why", "really", "otherwise", "instead", "same");
    private static final Set<String> POINTERS = Set.of(
            "it", "its", "that", "this", "these", "those", "they", "them", "their", "there", "he", "she", "him", "her",
            "one");

    @Override
    public String textOf(Question question, List<Interaction> thread) {
        String asked = question.asked();
        if (thread.isEmpty() || !leansOnTheThread(asked)) {
            return asked;
        }
        Interaction before = thread.get(thread.size() - 1);
        String joined = before.standalone() + " " + asked;
        return joined.length() <= LONGEST ? joined : before.question().asked() + " " + asked;
    }

    /** A few words, words that go on with what was said, or words that point at it. */
    private static boolean leansOnTheThread(String asked) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(asked.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() <= FEW_WORDS
                || OPENERS.contains(words.get(0))
                || asked.toLowerCase(Locale.ROOT).matches("(what|how) about\\b.*")
                || (words.size() <= SOME_WORDS && words.stream().anyMatch(POINTERS::contains));
    }
}
