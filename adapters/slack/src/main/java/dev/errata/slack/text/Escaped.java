package dev.errata.slack.text;

import dev.errata.chat.text.PlainText;

/** What people wrote, fit for where Slack reads markup: visible, and none of it a mention, a link or formatting. */
public final class Escaped {

    private Escaped() {}

    public static String of(String text) {
        return entities(Formatting.neutral(PlainText.visible(text)));
    }

    /** Escaped, on one line, and unable to turn the words around it when it is written from right to left. */
    public static String inSentence(String text) {
        return PlainText.isolated(of(PlainText.line(text)));
    }

    /**
     * The same with a sign where there was more of it than there is room for.
     *
     * @param longest how many characters there is room for once it is escaped
     */
    public static String inSentence(String text, int longest) {
        String shown = inSentence(text);
        int end = Math.min(text.length(), longest);
        while (shown.length() > longest) {
            shown = inSentence(PlainText.firstOf(text, end)) + "…";
            end = end * 9 / 10;
        }
        return shown;
    }

    static String entities(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
