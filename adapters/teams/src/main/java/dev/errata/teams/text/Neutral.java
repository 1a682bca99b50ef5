package dev.errata.teams.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text for the few places where Teams reads Markdown: the text of a message, and what is streamed. Teams' clients do not agree on how a
 * character is escaped, so one that could open or close something becomes a character that looks like it, or is parted from its neighbour
 * by one that cannot be seen.
 */
public final class Neutral {

    private static final String MARKS = "*_~`";
    private static final String LOOK_ALIKES = "\u2217\u02CD\u223C\u02CB";
    private static final String PART = "\u200B";
    /** A tag such as a mention, an entity, a link, a definition, an escape. */
    private static final Pattern JOINTS =
            Pattern.compile("<(?=[A-Za-z/!?])|&(?=#|[A-Za-z]+;)|](?=[(:\\[])|\\\\(?=\\p{Punct})");
    /** What makes a block of a line: a heading, a quote, an item, a table, an underline, code. */
    private static final Pattern LINE_START = Pattern.compile("(?m)^[ \\t]*(?=[#>+\\-=|]|\\d{1,9}[.)])|^(?: {4}|\\t)");

    private Neutral() {}

    /** Reads as it was written, and is none of it markup. */
    public static String of(String text) {
        String visible = CardText.visible(text);
        StringBuilder marks = new StringBuilder(visible);
        for (int i = 0; i < visible.length(); i++) {
            int mark = MARKS.indexOf(visible.charAt(i));
            if (mark >= 0 && canFormat(visible, i)) {
                marks.setCharAt(i, LOOK_ALIKES.charAt(mark));
            }
        }
        String parted = JOINTS.matcher(marks).replaceAll(found -> Matcher.quoteReplacement(found.group()) + PART);
        return LINE_START.matcher(parted).replaceAll(PART);
    }

    /** An underscore inside a word, and what stands between spaces, opens and closes nothing. */
    private static boolean canFormat(String text, int at) {
        boolean insideWord = text.charAt(at) == '_' && isWord(text, at - 1) && isWord(text, at + 1);
        boolean alone = text.charAt(at) != '`' && isSpace(text, at - 1) && isSpace(text, at + 1);
        return !insideWord && !alone;
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** The ends of the text are none: a mark there may stand at the beginning of a line. */
    private static boolean isSpace(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == ' ';
    }
}
