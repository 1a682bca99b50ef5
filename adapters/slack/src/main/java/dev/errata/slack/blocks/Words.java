package dev.errata.slack.blocks;

import dev.errata.bot.Phrasebook;
import dev.errata.slack.text.Escaped;

/** The words of the Slack adapter; all of them stand in {@code words.properties}. */
public final class Words {

    private static final Phrasebook PHRASES = new Phrasebook("dev.errata.slack.blocks.words");

    private Words() {}

    /**
     * The words under a key.
     *
     * @param arguments already fit for where the words go: escaped where Slack reads markup
     */
    public static String say(String key, Object... arguments) {
        return PHRASES.say(key, arguments);
    }

    /** "Ana's", "Ana Flores'", escaped. */
    public static String possessive(String name) {
        return Phrasebook.possessive(Escaped.inSentence(name));
    }
}
