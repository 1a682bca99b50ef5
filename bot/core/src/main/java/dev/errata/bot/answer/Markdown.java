package dev.errata.bot.answer;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts what people wrote into CommonMark so that it reads as they wrote it, and what documents say so that it stays in its quote. */
final class Markdown {

    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*_{}\\[\\]()<>#+\\-!|~&=]|(?<=^\\d{1,9})\\.(?=\\s|$)");
    /** They turn round what stands behind them, up to the end of the paragraph. */
    private static final Pattern DIRECTION_MARKS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~).*");
    private static final Pattern BLOCK_LINE = Pattern.compile("\\s*(?:[-*+|>#=]|\\d+[.)]\\s|```|~~~).*|(?: {4}|\\t).*");
    /** A definition would make a link of every number in brackets; an HTML block would swallow what comes after it. */
    private static final Pattern ESCAPES_ITS_LINE =
            Pattern.compile("^([\\s>]*(?:(?:[-*+]|\\d+[.)])\\s+)*+)(<|\\[[^\\]]*]:)");

    private Markdown() {}

    /** Escapes everything that CommonMark would take for markup. */
    static String plain(String text) {
        return DIRECTION_MARKS
                .matcher(text)
                .replaceAll("")
                .lines()
                .map(line -> SPECIAL.matcher(line.strip()).replaceAll("\\\\$0"))
                .collect(Collectors.joining("\n"));
    }

    /** The same on one line. */
    static String line(String text) {
        return plain(text).replaceAll("\\s+", " ").strip();
    }

    /** A block quote; every line of it, so that nothing of it can be taken for ours. */
    static String quote(String markdown) {
        return markdown.lines().map(line -> line.isBlank() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    /** A passage with its number: behind the last sentence, or in a paragraph of its own where the passage ends in another block. */
    static String cited(String passage, int number) {
        StringBuilder cited = new StringBuilder();
        boolean inCode = false;
        String last = "";
        for (String line : passage.lines().toList()) {
            inCode ^= FENCE.matcher(line).matches();
            last = inCode ? line : ESCAPES_ITS_LINE.matcher(line).replaceFirst("$1\\\\$2");
            cited.append(last).append('\n');
        }
        String before = cited.toString().stripTrailing();
        return before + (BLOCK_LINE.matcher(last).matches() ? "\n\n" : " ") + "[" + number + "]";
    }
}
