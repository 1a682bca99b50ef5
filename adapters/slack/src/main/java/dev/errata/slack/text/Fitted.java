package dev.errata.slack.text;

import dev.errata.chat.text.PlainText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as it is to be shown, cut with a sign where Slack takes no more of it. For one that is too long or empty, Slack refuses all the others too. */
public final class Fitted {

    private static final String SIGN = "…";

    /** An escape, what stands between pointed brackets, or a character: none of them means anything when it is cut. */
    private static final Pattern WHOLE = Pattern.compile("&(?:amp|lt|gt);|<[^<>]*>|.", Pattern.DOTALL);

    /** For the sign, and for the end of an isolated text. */
    private static final int ROOM = 2;

    private Fitted() {}

    /** Text in which everything that people wrote is escaped already. */
    public static String mrkdwn(String text, int longest) {
        if (text.isBlank()) {
            return SIGN;
        }
        return text.length() <= longest ? text : PlainText.ended(text.substring(0, end(text, longest - ROOM)));
    }

    private static int end(String text, int longest) {
        Matcher whole = WHOLE.matcher(text);
        int end = 0;
        while (whole.find() && whole.end() <= longest) {
            end = whole.end();
        }
        return end;
    }

    /** Text in which Slack reads no markup. */
    public static String plain(String text, int longest) {
        return text.isBlank() ? SIGN : PlainText.shortened(text, longest);
    }
}
