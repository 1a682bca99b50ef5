package dev.errata.teams.text;

import dev.errata.teams.text.TeamsText.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody quotes of another message, as lines that begin with a sign, so that nobody takes it for their own words. */
final class Quotations {

    /** In place of the beginning and the end of a quotation, until nothing else in the text is a tag any more. */
    private static final String BEGIN = "\uE010";

    private static final String END = "\uE011";

    private static final Pattern QUOTED =
            Pattern.compile("(?i)<quoted\\s[^<>]*?messageId=\"([^\"<>]*)\"[^<>]*>(?:\\s*</quoted>)?");
    private static final Pattern AUTHOR = Pattern.compile("(?i)<strong\\s[^<>]*itemprop=\"mri\"[^<>]*>[^<]*</strong>");
    private static final Pattern OPENING = Pattern.compile("(?i)<blockquote(?:\\s[^<>]*)?>");
    private static final Pattern CLOSING = Pattern.compile("(?i)</blockquote>");

    private Quotations() {}

    /** Puts what is quoted where it is referred to, and marks where quotations begin and end. */
    static String marked(String raw, List<Quote> quotes) {
        String text = raw.replace(BEGIN, "").replace(END, "");
        String whole = QUOTED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(quotes.stream()
                        .filter(quote -> quote.message().equals(found.group(1)))
                        .findFirst()
                        .map(quote -> "\n" + BEGIN + escaped(quote.text()) + END + "\n")
                        .orElse("\n")));
        String unsigned = AUTHOR.matcher(whole).replaceAll("");
        String opened = OPENING.matcher(unsigned).replaceAll("\n" + BEGIN);
        return CLOSING.matcher(opened).replaceAll(END + "\n");
    }

    /** Plain text that is read as a text with tags and entities. */
    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Puts a sign before the lines that are quoted, and an empty line after the last of them. */
    static String signed(String marked) {
        if (!marked.contains(BEGIN)) {
            return marked.replace(END, "");
        }
        List<String> lines = new ArrayList<>();
        boolean wasQuoted = false;
        int depth = 0;
        for (String line : marked.split("\n", -1)) {
            int opened = count(line, BEGIN);
            String words = line.replace(BEGIN, "").replace(END, "").strip();
            boolean quoted = depth + opened > 0;
            depth = Math.max(0, depth + opened - count(line, END));
            if (quoted && words.isEmpty()) {
                continue;
            }
            if (wasQuoted != quoted && !lines.isEmpty() && !words.isEmpty()) {
                lines.add("");
            }
            if (!words.isEmpty() || !wasQuoted) {
                lines.add(quoted ? "> " + words : words);
                wasQuoted = quoted;
            }
        }
        return String.join("\n", lines);
    }

    private static int count(String line, String sign) {
        return line.length() - line.replace(sign, "").length();
    }
}
