package dev.errata.bot;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that one module says to people, all of them in one properties file, in the patterns of {@link MessageFormat}. */
public final class Phrasebook {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final ResourceBundle words;

    /**
     * Reads the file at once.
     *
     * @param bundle its package and name, without the ending
     * @throws java.util.MissingResourceException if it is not there
     */
    public Phrasebook(String bundle) {
        this.words = ResourceBundle.getBundle(bundle, Locale.ROOT);
    }

    /** The words under a key, with what is put into them made fit by the caller for where they go. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), Locale.ENGLISH).format(arguments);
    }

    /** A day as people write it: 3 May 2026. */
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** Ana's, Ana Flores'. */
    public static String possessive(String name) {
        return name + (name.endsWith("s") ? "'" : "'s");
    }
}
