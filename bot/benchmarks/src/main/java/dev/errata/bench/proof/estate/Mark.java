package dev.errata.bench.proof.estate;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that stands in one text of the estate and in no other, so that it can be found again wherever that text gets to.
 *
 * @param number of that text among those of its kind
 */
public record Mark(Kind kind, int number) {

    /** What kind of text it stands in. */
    public enum Kind {
        LESSON('l'),
        QUESTION('q'),
        PLACE('p'),
        PERSON('n'),
        PASSAGE('d');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Kind of(char letter) {
            for (Kind kind : values()) {
                if (kind.letter == letter) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no text has a mark of kind " + letter);
        }
    }

    private static final int LETTERS = 16;
    private static final Pattern MARK = Pattern.compile("zq([lqpnd])x([a-p]+)zq");

    /** As it is written. It has no digits: those would count as numbers that a question is about. */
    public String word() {
        StringBuilder letters = new StringBuilder();
        int left = number;
        do {
            letters.insert(0, (char) ('a' + left % LETTERS));
            left /= LETTERS;
        } while (left > 0);
        return "zq" + kind.letter + "x" + letters + "zq";
    }

    public static Set<Mark> in(String text) {
        Set<Mark> found = new LinkedHashSet<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            found.add(new Mark(
                    Kind.of(matcher.group(1).charAt(0)),
                    matcher.group(2).chars().reduce(0, (number, letter) -> number * LETTERS + letter - 'a')));
        }
        return found;
    }

    public static String without(String text) {
        return MARK.matcher(text).replaceAll("");
    }
}
