package dev.errata.bot.knowledge;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text that say what it is about. */
public final class TellingWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMON = BETWEEN_WORDS
            .splitAsStream(
                    "a about after again all also am an and any are as at be been before by but can could did do does for from get"
                            + " had has have he her here him his how i if in into is it its just many may me more most much must my no not now"
                            + " of off on once one only or other our out over please she should so some such tell than that the their them"
                            + " then there these they this those to too under up us very was way we were what when where which while who"
                            + " whom why will with would you your")
            .collect(Collectors.toUnmodifiableSet());

    private TellingWords() {}

    /** Lower-case words without the common ones and without the most frequent English endings. */
    public static Set<String> stems(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !COMMON.contains(word))
                .map(TellingWords::stem)
                .collect(Collectors.toSet());
    }

    /** How many of some stems the words of a text have. */
    static int shared(Set<String> wanted, String text) {
        Set<String> stems = new HashSet<>(stems(text));
        stems.retainAll(wanted);
        return stems.size();
    }

    private static String stem(String word) {
        for (String ending : new String[] {"ations", "ation", "ing", "ies", "ed", "es", "s", "y", "e"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
