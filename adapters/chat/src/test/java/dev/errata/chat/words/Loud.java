package dev.errata.chat.words;

import dev.errata.bot.question.Place;
import java.util.Locale;
import java.util.Optional;

/** A platform on which everything that people wrote is shown in capitals, and in brackets where it reads no markup. */
public final class Loud implements Script {

    @Override
    public String inSentence(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    @Override
    public String inSentence(String text, int longest) {
        return inSentence(text.substring(0, Math.min(longest, text.length())));
    }

    @Override
    public String inLabel(String text) {
        return "[" + text + "]";
    }

    @Override
    public String link(String words, String address) {
        return words + " (" + address + ")";
    }

    @Override
    public Optional<String> channel(Place place) {
        return Optional.empty();
    }

    /** How the bot speaks there. */
    public static Voice voice() {
        return new Voice("dev.errata.chat.words.loud", new Loud());
    }
}
