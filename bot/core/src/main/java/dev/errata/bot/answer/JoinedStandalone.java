package dev.errata.bot.answer;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Question;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins a follow-up to the question before it. */
public final class JoinedStandalone implements Standalone {

    private static final int LONGEST = 600;
    private static final int VERY_FEW_WORDS = 2;
    private static final int FEW_WORDS = 4;
    private static final int SOME_WORDS = 9;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
    private static final Pattern WHAT_ABOUT = Pattern.compile("(what|how) about\\b.*", Pattern.DOTALL);
    private static final Set<String> OPENERS =
            Set.of("and", "but", "or", "so", "also", "then", "really", "otherwise", "instead", "same");
    private static final Set<String> POINTERS = Set.of(
            "it", "its", "that", "this", "these", "those", "they", "them", "their", "he", "she", "him", "her", "ones");
    private static final Set<String> QUESTION_WORDS = Set.of(
            "who", "what", "what's", "when", "where", "where's", "which", "how", "can", "may", "do", "does", "is",
            "are", "should", "must", "will");

    @Override
    public String textOf(Question question, List<Interaction> thread) {
        String asked = question.asked();
        if (thread.isEmpty() || !leansOnTheThread(asked)) {
            return asked;
        }
        String joined = thread.get(thread.size() - 1).standalone() + " " + asked;
        return joined.length() <= LONGEST ? joined : subject(thread) + asked;
    }

    /** Where a chain of follow-ups has become too long: the question it began with. */
    private static String subject(List<Interaction> thread) {
        return thread.stream()
                .map(said -> said.question().asked())
                .filter(text -> !leansOnTheThread(text) && text.length() < LONGEST)
                .reduce((earlier, later) -> later)
                .map(text -> text + " ")
                .orElse("");
    }

    /** Very few words, words that go on with what was said, or words that point at it. */
    private static boolean leansOnTheThread(String asked) {
        String lower = asked.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
        List<String> words = BETWEEN_WORDS
                .splitAsStream(lower)
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() <= VERY_FEW_WORDS
                || (words.size() <= FEW_WORDS && !QUESTION_WORDS.contains(words.get(0)))
                || OPENERS.contains(words.get(0))
                || WHAT_ABOUT.matcher(lower).matches()
                || (words.size() <= SOME_WORDS && words.stream().anyMatch(POINTERS::contains));
    }
}
