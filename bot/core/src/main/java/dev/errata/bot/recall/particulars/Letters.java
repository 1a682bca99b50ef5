package dev.errata.bot.recall.particulars;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two texts are by their letters: for languages that the encoder cannot read, and for what hardly says anything. */
public final class Letters {

    /** What differs in a word, such as its opposite, stays below that in all but the longest questions. */
    private static final double NEARLY_ALL = .95;

    private static final int TOGETHER = 3;

    private Letters() {}

    /** Whether both are the same words, whatever signs stand between them. */
    public static boolean areTheSame(String one, String other) {
        return !plain(one).isBlank() && plain(one).equals(plain(other));
    }

    /** Whether both are the same words but for a letter or two, with the same numbers (Dice's coefficient of trigrams). */
    public static boolean areNearlyTheSame(String one, String other) {
        return areTheSame(one, other)
                || (Particulars.numbers(one).equals(Particulars.numbers(other)) && alike(one, other) >= NEARLY_ALL);
    }

    private static double alike(String one, String other) {
        Set<String> mine = trigrams(plain(one));
        Set<String> shared = trigrams(plain(other));
        int both = mine.size() + shared.size();
        shared.retainAll(mine);
        return both == 0 ? 0 : 2. * shared.size() / both;
    }

    /** Small letters and digits, with one space around each word. */
    private static String plain(String text) {
        StringBuilder letters = new StringBuilder(" ");
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK ? c : ' ')
                .forEach(c -> {
                    if (c != ' ' || letters.charAt(letters.length() - 1) != ' ') {
                        letters.appendCodePoint(c);
                    }
                });
        return letters.toString().stripTrailing() + " ";
    }

    private static Set<String> trigrams(String plain) {
        Set<String> trigrams = new HashSet<>();
        for (int from = 0; from + TOGETHER <= plain.length(); from++) {
            trigrams.add(plain.substring(from, from + TOGETHER));
        }
        return trigrams;
    }
}
