package dev.errata.server.terminal;

import dev.errata.bot.Phrasebook;

/** The words of the command line: in {@code words.properties}, and what is said in chats too in theirs. */
public final class ProgramWords {

    private static final Phrasebook PHRASES =
            new Phrasebook("dev.errata.server.terminal.words", "dev.errata.chat.words.words");

    private ProgramWords() {}

    public static String say(String key, Object... arguments) {
        return PHRASES.say(key, arguments);
    }
}
