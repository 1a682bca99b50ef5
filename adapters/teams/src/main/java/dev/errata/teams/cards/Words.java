package dev.errata.teams.cards;

import dev.errata.bot.question.Place;
import dev.errata.chat.form.ProblemWords;
import dev.errata.chat.words.SavedWords;
import dev.errata.chat.words.Script;
import dev.errata.chat.words.Voice;
import dev.errata.chat.words.WhyWords;
import dev.errata.teams.text.CardText;
import java.util.Optional;

/** How the bot speaks in Teams. */
public final class Words {

    public static final Voice VOICE = new Voice("dev.errata.teams.cards.words", new Cards());
    public static final ProblemWords PROBLEMS = new ProblemWords(VOICE);
    public static final SavedWords SAVED = new SavedWords(VOICE);
    static final WhyWords WHY = new WhyWords(VOICE);

    private Words() {}

    /** What people wrote, in elements in which nothing is markup. */
    private static final class Cards implements Script {

        @Override
        public String inSentence(String text) {
            return CardText.inSentence(text);
        }

        @Override
        public String inSentence(String text, int longest) {
            return CardText.inSentence(text, longest);
        }

        @Override
        public String inLabel(String text) {
            return CardText.inSentence(text);
        }

        /** Teams writes no sign before the name, and does not always say it. */
        @Override
        public Optional<String> channel(Place place) {
            return Optional.of(CardText.inSentence(place.name())).filter(name -> !name.isEmpty());
        }
    }

    /**
     * The words under a key.
     *
     * @param arguments already fit for a sentence: visible, and on one line
     */
    public static String say(String key, Object... arguments) {
        return VOICE.say(key, arguments);
    }

    /** "Ana's", "Ana Flores'". */
    public static String possessive(String name) {
        return VOICE.possessive(name);
    }
}
