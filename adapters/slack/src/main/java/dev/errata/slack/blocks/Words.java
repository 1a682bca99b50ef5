package dev.errata.slack.blocks;

import dev.errata.bot.question.Place;
import dev.errata.chat.form.ProblemWords;
import dev.errata.chat.text.PlainText;
import dev.errata.chat.words.SavedWords;
import dev.errata.chat.words.Script;
import dev.errata.chat.words.Voice;
import dev.errata.chat.words.WhyWords;
import dev.errata.slack.text.Escaped;
import java.util.Optional;

/** How the bot speaks in Slack. */
public final class Words {

    public static final Voice VOICE = new Voice("dev.errata.slack.blocks.words", new Mrkdwn());
    public static final ProblemWords PROBLEMS = new ProblemWords(VOICE);
    public static final SavedWords SAVED = new SavedWords(VOICE);
    static final WhyWords WHY = new WhyWords(VOICE);

    private Words() {}

    /** What people wrote, where Slack reads markup. */
    private static final class Mrkdwn implements Script {

        @Override
        public String inSentence(String text) {
            return Escaped.inSentence(text);
        }

        @Override
        public String inSentence(String text, int longest) {
            return Escaped.inSentence(text, longest);
        }

        @Override
        public String inLabel(String text) {
            return PlainText.isolated(PlainText.line(text));
        }

        /** Slack shows the channel's name of today, and to those who may not know it, that it is private. */
        @Override
        public Optional<String> channel(Place place) {
            return Optional.of("<#" + place.externalId() + ">");
        }
    }

    /**
     * The words under a key.
     *
     * @param arguments already fit for where the words go: escaped where Slack reads markup
     */
    public static String say(String key, Object... arguments) {
        return VOICE.say(key, arguments);
    }

    /** "Ana's", "Ana Flores'", escaped. */
    public static String possessive(String name) {
        return VOICE.possessive(name);
    }
}
