package dev.errata.bot.recall.particulars;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a question says what it asks. "Order #", a single word and a bare address do not, and are alike to much. */
public final class Substance {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'\u2019]+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\P{L}]*");

    private static final Set<String> GREETINGS =
            words("hi hii hello hey dear sir madam thanks thank please pls help good morning"
                    + " afternoon evening all everyone team there yes no ok okay");

    /** What stands in an address beside names and numbers. */
    private static final Set<String> STREETS = words(
            "street st road rd avenue ave lane ln drive dr boulevard blvd square flat apt"
                    + " apartment floor plot sector nagar colony highway suite house pincode zip postcode strasse stra\u00dfe platz rue via calle");

    /** Of which an address has none, and a question one. */
    private static final Set<String> ASKING =
            words("how what when where who why which is are was do does did can could will would should"
                    + " may i my we our you your need want get has have must if send ship deliver change");

    private Substance() {}

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ")));
    }

    public static boolean isIn(String question) {
        if (!LATIN.matcher(question).matches()) {
            // Where words are not set apart, or other words greet.
            return true;
        }
        List<String> words = SPACE.splitAsStream(question)
                .filter(part -> !isNoWord(part))
                .flatMap(part -> in(part).stream())
                .toList();
        boolean few = words.size() < 2 || GREETINGS.containsAll(words);
        return !few && !isAddress(question);
    }

    /** A link, a mail address, a mention, a masked value, and whatever has a digit in it. */
    private static boolean isNoWord(String part) {
        return part.contains("@")
                || part.contains("://")
                || part.startsWith("www.")
                || part.contains("<")
                || part.chars().anyMatch(Character::isDigit);
    }

    private static boolean isAddress(String question) {
        List<String> words = in(question);
        return !question.contains("?")
                && question.chars().anyMatch(Character::isDigit)
                && words.stream().anyMatch(STREETS::contains)
                && words.stream().noneMatch(ASKING::contains);
    }

    private static List<String> in(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
