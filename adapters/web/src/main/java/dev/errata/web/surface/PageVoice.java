package dev.errata.web.surface;

import dev.errata.bot.question.Place;
import dev.errata.chat.text.PlainText;
import dev.errata.chat.words.Script;
import dev.errata.chat.words.Voice;
import java.util.Optional;

/** How the bot speaks on the page. What people wrote is put in as it is: the templates escape all of it. */
public final class PageVoice implements Script {

    public static final Voice VOICE = new Voice("dev.errata.web.page.words", new PageVoice());

    private PageVoice() {}

    @Override
    public String inSentence(String text) {
        return PlainText.isolated(PlainText.line(text));
    }

    @Override
    public String inSentence(String text, int longest) {
        return PlainText.isolated(PlainText.shortened(PlainText.line(text), longest));
    }

    @Override
    public String inLabel(String text) {
        return inSentence(text);
    }

    /** The page puts its own links beside the words. */
    @Override
    public String link(String words, String address) {
        return words;
    }

    @Override
    public Optional<String> channel(Place place) {
        return Optional.of("#" + inSentence(place.name()));
    }
}
