package dev.errata.report;

import dev.errata.bot.Phrasebook;

/** The words of reports, in {@code words.properties}. */
final class ReportWords {

    private static final Phrasebook PHRASES = new Phrasebook("dev.errata.report.words");

    private ReportWords() {}

    static String say(String key, Object... arguments) {
        return PHRASES.say(key, arguments);
    }
}
