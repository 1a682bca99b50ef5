package dev.errata.teams.skin;

import dev.errata.bot.question.Place;
import dev.errata.chat.words.Script;
import dev.errata.chat.words.Voice;
import dev.errata.teams.text.CardText;
import java.util.Optional;

/** How the bot speaks in Teams: what people wrote stands in elements in which nothing is markup. */
public final class TeamsVoice implements Script {

    public static final Voice VOICE = new Voice("dev.errata.teams.skin.words", new TeamsVoice());

    private TeamsVoice() {}

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

    /** Where nothing is markup, nothing is a link. */
    @Override
    public String link(String words, String address) {
        return words;
    }

    /** Teams writes no sign before the name, and does not always say it. */
    @Override
    public Optional<String> channel(Place place) {
        return Optional.of(CardText.inSentence(place.name())).filter(name -> !name.isEmpty());
    }
}
