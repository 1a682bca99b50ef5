package dev.errata.slack.skin;

import dev.errata.bot.question.Place;
import dev.errata.chat.text.PlainText;
import dev.errata.chat.words.Script;
import dev.errata.chat.words.Voice;
import dev.errata.slack.text.Escaped;
import java.util.Optional;

/** How the bot speaks in Slack: what people wrote is escaped where Slack reads markup. */
public final class SlackVoice implements Script {

    public static final Voice VOICE = new Voice("dev.errata.slack.skin.words", new SlackVoice());

    /** What nothing is said to be without a limit of its own but names, in which Slack has 80 characters and an escape at most 5. */
    private static final int LONGEST_NAME = 400;

    private SlackVoice() {}

    @Override
    public String inSentence(String text) {
        return Escaped.inSentence(text, LONGEST_NAME);
    }

    @Override
    public String inSentence(String text, int longest) {
        return Escaped.inSentence(text, longest);
    }

    @Override
    public String inLabel(String text) {
        return PlainText.isolated(PlainText.line(text));
    }

    @Override
    public String link(String words, String address) {
        return "<" + address + "|" + words + ">";
    }

    /** Slack shows the channel's name of today, and to those who may not know it, that it is private. */
    @Override
    public Optional<String> channel(Place place) {
        return Optional.of("<#" + place.externalId() + ">");
    }
}
