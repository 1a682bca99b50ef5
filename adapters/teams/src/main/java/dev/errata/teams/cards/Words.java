package dev.errata.teams.cards;

import dev.errata.bot.Phrasebook;
import dev.errata.teams.text.CardText;

/** The words of the Teams adapter; all of them stand in {@code words.properties}. */
public final class Words {

    private static final Phrasebook PHRASES = new Phrasebook("dev.errata.teams.cards.words");

    private Words() {}

    /**
     * The words under a key.
     *
     * @param arguments already fit for a sentence: visible, and on one line
     */
    public static String say(String key, Object... arguments) {
        return PHRASES.say(key, arguments);
    }

    /** "Ana's", "Ana Flores'". */
    public static String possessive(String name) {
        return Phrasebook.possessive(CardText.inSentence(name));
    }
}
