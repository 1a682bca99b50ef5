package dev.errata.server.terminal;

import dev.errata.bot.Phrasebook;

/** The words of the command line; all of them stand in {@code words.properties}. */
public final class ProgramWords {

    private static final Phrasebook PHRASES = new Phrasebook("dev.errata.server.terminal.words");

    private ProgramWords() {}

    public static String say(String key, Object... arguments) {
        return PHRASES.say(key, arguments);
    }
}
