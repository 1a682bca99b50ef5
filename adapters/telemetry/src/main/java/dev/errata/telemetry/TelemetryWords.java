package dev.errata.telemetry;

import dev.errata.bot.Phrasebook;

/** What is said to operators about their settings, in {@code words.properties}. */
final class TelemetryWords {

    private static final Phrasebook PHRASES = new Phrasebook("dev.errata.telemetry.words");

    private TelemetryWords() {}

    static String say(String key, Object... arguments) {
        return PHRASES.say(key, arguments);
    }
}
