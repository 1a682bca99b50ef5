package dev.errata.bot.recall.particulars;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two texts are by their letters: for languages that the encoder cannot read. */
public final class Letters {

    private static final double NEARLY_ALL = .8;
    private static final int TOGETHER = 3;

    private Letters() {}

    /** Whether most of what stands in one stands in the other, in small letters and without signs (Dice's coefficient of trigrams). */
    public static boolean areNearlyTheSame(String one, String other) {
        Set<String> mine = trigrams(one);
        Set<String> shared = new HashSet<>(trigrams(other));
        int both = mine.size() + shared.size();
        shared.retainAll(mine);
        return both > 0 && 2. * shared.size() / both >= NEARLY_ALL;
    }

    private static Set<String> trigrams(String text) {
        StringBuilder letters = new StringBuilder(" ");
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK ? c : ' ')
                .forEach(c -> {
                    if (c != ' ' || letters.charAt(letters.length() - 1) != ' ') {
                        letters.appendCodePoint(c);
                    }
                });
        String line = letters.toString().stripTrailing() + " ";
        Set<String> trigrams = new HashSet<>();
        for (int from = 0; from + TOGETHER <= line.length(); from++) {
            trigrams.add(line.substring(from, from + TOGETHER));
        }
        return trigrams;
    }
}
