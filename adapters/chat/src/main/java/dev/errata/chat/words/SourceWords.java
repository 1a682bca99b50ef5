package dev.errata.chat.words;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.interaction.Source;
import java.net.URI;

/** What a passage is called that an answer rests on. */
public final class SourceWords {

    private static final int LONGEST_NAME = 500;

    private final Voice voice;

    public SourceWords(Voice voice) {
        this.voice = voice;
    }

    /** Its document and heading, which lead to the original where the platform's words can, and when it was read. */
    public String line(Source source) {
        return dated(voice.link(name(source), source.link().map(URI::toString)), source);
    }

    /** The same, leading nowhere. */
    public String plain(Source source) {
        return dated(name(source), source);
    }

    private String name(Source source) {
        String title = voice.inSentence(source.title(), LONGEST_NAME);
        return source.heading().isEmpty()
                ? voice.say("source", source.number(), title)
                : voice.say("source.heading", source.number(), title, voice.inSentence(source.heading(), LONGEST_NAME));
    }

    private String dated(String name, Source source) {
        return source.found()
                .map(found -> voice.say("source.read", name, Phrasebook.day(found.readAt())))
                .orElse(name);
    }
}
