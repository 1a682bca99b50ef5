package dev.errata.slack.blocks;

import dev.errata.slack.text.PlainText;

/** What people wrote, put inside a sentence of ours, with a sign where there was more of it than Slack takes. */
final class Quotes {

    private Quotes() {}

    /**
     * Escaped, on one line.
     *
     * @param longest how many characters there is room for once it is escaped
     */
    static String of(String text, int longest) {
        String shown = PlainText.inSentence(text);
        int end = Math.min(text.length(), longest);
        while (shown.length() > longest) {
            shown = PlainText.inSentence(firstOf(text, end)) + "…";
            end = end * 9 / 10;
        }
        return shown;
    }

    /** No character is cut in two. */
    static String firstOf(String text, int end) {
        boolean inside = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, inside ? end - 1 : end);
    }
}
