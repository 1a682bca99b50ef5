package dev.errata.slack.text;

/**
 * Keeps the characters in which Slack sees formatting from formatting. Slack has no way to escape them, so one that could open or
 * close something becomes a character that looks like it; inside words and between spaces, where it can do neither, it stays.
 */
final class Formatting {

    private static final String MARKS = "*_~`";
    private static final String LOOK_ALIKES = "\u2217\u02CD\u223C\u02CB";
    private static final char QUOTE = '>';
    private static final char QUOTE_LOOK_ALIKE = '\uFF1E';

    private Formatting() {}

    static String neutral(String text) {
        StringBuilder neutral = new StringBuilder(text);
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (lineStart && c == QUOTE) {
                neutral.setCharAt(i, QUOTE_LOOK_ALIKE);
            } else if (MARKS.indexOf(c) >= 0 && canFormat(text, i)) {
                neutral.setCharAt(i, LOOK_ALIKES.charAt(MARKS.indexOf(c)));
            }
            lineStart = c == '\n' || (lineStart && (Character.isWhitespace(c) || c == QUOTE));
        }
        return neutral.toString();
    }

    /** Inside code only the backtick means anything. */
    static String neutralInCode(String text) {
        return text.replace('`', LOOK_ALIKES.charAt(MARKS.indexOf('`')));
    }

    private static boolean canFormat(String text, int at) {
        if (text.charAt(at) == '`') {
            return true;
        }
        boolean insideWord = isWord(text, at - 1) && isWord(text, at + 1);
        boolean alone = isSpace(text, at - 1) && isSpace(text, at + 1);
        return !insideWord && !alone;
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isSpace(String text, int at) {
        return at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at));
    }
}
