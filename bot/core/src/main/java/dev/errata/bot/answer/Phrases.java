package dev.errata.bot.answer;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.State;
import java.time.Instant;

/** The words that the bot itself says inside an answer; all of them stand in {@code phrases.properties}. */
final class Phrases {

    private static final Phrasebook PHRASES = new Phrasebook("dev.errata.bot.answer.phrases");

    private Phrases() {}

    static String say(String key, Object... arguments) {
        return PHRASES.say(key, arguments);
    }

    static String day(Instant instant) {
        return Phrasebook.day(instant);
    }

    /** What to say of a rewrite when the writer did not say it. */
    static String followsNow(Brief.Rewrite rewrite) {
        boolean kept = rewrite.correction().state() != State.PROPOSED;
        return say(
                kept ? "changed.taught" : "changed.said",
                rewrite.correction().author().name());
    }
}
