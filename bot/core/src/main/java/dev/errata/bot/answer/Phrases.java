package dev.errata.bot.answer;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that the bot itself says inside an answer; all of them stand in {@code phrases.properties}. */
final class Phrases {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("dev.errata.bot.answer.phrases", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Phrases() {}

    static String say(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.ENGLISH).format(arguments);
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** What to say of a rewrite when the writer did not say it. */
    static String followsNow(Brief.Rewrite rewrite) {
        return say("changed.taught", rewrite.correction().author().name());
    }
}
