package dev.errata.bot.evaluation.score;

import dev.errata.bot.knowledge.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an answer says, without its markup, who said it, and what it only mentions. */
public final class AnswerText {

    private static final Pattern QUOTE = Pattern.compile("^(?:\\s*+>)++\\s?");
    private static final Pattern LIST = Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s+|^#+\\s+");
    private static final Pattern CITATION = Pattern.compile("\\s*\\[\\d{1,3}]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
    private static final Pattern MARKS =
            Pattern.compile("(?<!\\\\)[*`]+|(?<![\\\\\\p{L}\\p{N}])_+|(?<!\\\\)_+(?![\\p{L}\\p{N}])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}%$\u20ac\u00a3]+");
    /** Such as what a correction has taken the place of: mentioned, not said. */
    private static final Pattern REMARK = Pattern.compile("^_[^_]+:_ .*");

    private static final String AUTHOR = "\u2014 ";

    private AnswerText() {}

    /** Its lines as they are read, but for those that say who a quote is from, what comes next, or what is no longer so. */
    public static String plain(String commonMark) {
        return commonMark
                .lines()
                .filter(line -> !REMARK.matcher(line).matches())
                .map(AnswerText::plainLine)
                .filter(line -> !line.startsWith(AUTHOR) && !line.endsWith(":"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String plainLine(String line) {
        String unquoted = LIST.matcher(QUOTE.matcher(line).replaceFirst("")).replaceFirst("");
        String unmarked =
                MARKS.matcher(CITATION.matcher(unquoted).replaceAll("")).replaceAll("");
        return ESCAPE.matcher(unmarked).replaceAll("$1").strip();
    }

    /** What it says, sentence by sentence, of a text that is plain. */
    public static List<String> sentences(String plain) {
        return plain.lines()
                .flatMap(line -> Sentences.of(line).stream())
                .map(String::strip)
                .filter(sentence -> !words(sentence).isEmpty())
                .toList();
    }

    /** Whether a text has the words of another one, in their order and side by side, whatever stands between them. */
    public static boolean holds(String text, String part) {
        return (" " + words(text) + " ").contains(" " + words(part) + " ");
    }

    static String words(String text) {
        return BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
