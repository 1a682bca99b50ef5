package dev.errata.bench.proof.isolation;

import dev.errata.bot.question.Place;
import dev.errata.chat.words.Script;
import java.util.Optional;

/** Shows what people wrote as it is. */
final class AsWritten implements Script {

    @Override
    public String inSentence(String text) {
        return text;
    }

    @Override
    public String inSentence(String text, int longest) {
        return text;
    }

    @Override
    public String inLabel(String text) {
        return text;
    }

    @Override
    public String link(String words, String address) {
        return words + " " + address;
    }

    @Override
    public Optional<String> channel(Place place) {
        return Optional.of("#" + place.name());
    }
}
