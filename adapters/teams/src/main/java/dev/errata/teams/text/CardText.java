package dev.errata.teams.text;

import dev.errata.chat.text.PlainText;
import java.util.regex.Pattern;

/**
 * What people wrote, fit for an element of a card in which nothing is markup. It is not fit for where Teams reads Markdown; see
 * {@link Neutral}.
 */
public final class CardText {

    private static final String NOTHING_TO_SEE = "\u200B";
    /** Cards put a date of the reader's own in place of these, wherever they stand. */
    private static final Pattern DATE_FUNCTION = Pattern.compile("\\{(?=\\{(?:DATE|TIME)\\()");

    private CardText() {}

    /** As people are to see it, and nothing in it that a card would work out. */
    public static String visible(String text) {
        return literally(PlainText.visible(text));
    }

    /** Visible, on one line, and unable to turn the words around it when it is written from right to left. */
    public static String inSentence(String text) {
        return PlainText.isolated(literally(PlainText.line(text)));
    }

    /** The same with a sign where there was more of it; no character is cut in two. */
    public static String inSentence(String text, int longest) {
        return PlainText.isolated(literally(PlainText.shortened(PlainText.line(text), longest)));
    }

    private static String literally(String text) {
        return DATE_FUNCTION.matcher(text).replaceAll("{" + NOTHING_TO_SEE);
    }
}
