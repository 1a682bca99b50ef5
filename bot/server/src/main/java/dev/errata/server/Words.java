package dev.errata.server;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the command line; all of them stand in {@code words.properties}. */
final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.errata.server.words", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Words() {}

    static String say(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }
}
