package dev.errata.server;

import dev.errata.bot.Phrasebook;

/** The words of the command line; all of them stand in {@code words.properties}. */
final class Words {

    private static final Phrasebook PHRASES = new Phrasebook("dev.errata.server.words");

    private Words() {}

    static String say(String key, Object... arguments) {
        return PHRASES.say(key, arguments);
    }
}
