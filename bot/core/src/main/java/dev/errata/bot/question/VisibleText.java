package dev.errata.bot.question;

import java.util.regex.Pattern;

/** What of a text can be seen. People paste characters that are drawn as nothing without knowing it. */
public final class VisibleText {

    /** Zero-width characters, direction and variation marks, controls other than space, and letters that are drawn as nothing. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\p{Cc}&&[^\\s]]" + "|[\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0]");

    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]");

    private VisibleText() {}

    /** The text without what cannot be seen; spaces stay. */
    public static String of(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    /** Whether nothing of it leaves a mark: spaces of every kind do not. */
    public static boolean isBlank(String text) {
        return SPACE.matcher(of(text)).replaceAll("").isEmpty();
    }
}
