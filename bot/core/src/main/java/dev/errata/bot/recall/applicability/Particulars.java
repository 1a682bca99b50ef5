package dev.errata.bot.recall.applicability;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What sets questions apart that are otherwise alike.
 *
 * @param words all of them, in small letters
 * @param names words with a capital letter that do not begin the text, in small letters
 * @param numbers as they are written
 */
record Particulars(Set<String> words, Set<String> names, Set<String> numbers) {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*+");
    private static final Pattern NAME = Pattern.compile("(?<=\\S\\s{0,3})\\p{Lu}[\\p{L}\\p{N}]*+");

    static Particulars of(String text) {
        return new Particulars(found(WORD, text), found(NAME, text), IndexedCorrection.numbers(text));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether a text has the same names, in whatever letters, and the same numbers. */
    boolean areThoseOf(String text) {
        Particulars other = of(text);
        return numbers.equals(other.numbers) && other.words.containsAll(names) && words.containsAll(other.names);
    }
}
