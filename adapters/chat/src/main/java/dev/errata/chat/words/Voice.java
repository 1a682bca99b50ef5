package dev.errata.chat.words;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.Place;
import java.util.Optional;

/** How the bot speaks on one platform: the words of all chats, those that are its own, and how it shows what people wrote. */
public final class Voice {

    private static final String EVERYWHERE = "dev.errata.chat.words.words";

    private final Phrasebook phrases;
    private final Script script;

    /**
     * Reads the words at once.
     *
     * @param own the bundle of the words that the platform says otherwise, or alone
     */
    public Voice(String own, Script script) {
        this.phrases = new Phrasebook(own, EVERYWHERE);
        this.script = script;
    }

    /** The words under a key, with arguments that are fit for a sentence already. */
    public String say(String key, Object... arguments) {
        return phrases.say(key, arguments);
    }

    /** Ana's, Ana Flores'. */
    public String whose(Correction correction) {
        return Phrasebook.possessive(script.inSentence(correction.author().name()));
    }

    /** What people wrote, inside a sentence. */
    public String inSentence(String text) {
        return script.inSentence(text);
    }

    public String inSentence(String text, int longest) {
        return script.inSentence(text, longest);
    }

    /** Words of ours that lead somewhere, if they can. */
    public String link(String words, Optional<String> address) {
        return address.map(found -> script.link(words, found)).orElse(words);
    }

    /** What people wrote, where the platform reads no markup. */
    public String inLabel(String text) {
        return script.inLabel(text);
    }

    public Optional<String> channel(Place place) {
        return script.channel(place);
    }
}
