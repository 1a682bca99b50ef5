package dev.errata.slack.blocks;

import dev.errata.slack.text.PlainText;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the Slack adapter; all of them stand in {@code words.properties}. */
public final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.errata.slack.blocks.words", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Words() {}

    /**
     * The words under a key.
     *
     * @param arguments already fit for where the words go: escaped where Slack reads markup
     */
    public static String say(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
    }

    /** A day as people write it. */
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** "Ana's", "Ana Flores'", escaped. */
    public static String possessive(String name) {
        return PlainText.inSentence(name) + (name.endsWith("s") ? "'" : "'s");
    }
}
