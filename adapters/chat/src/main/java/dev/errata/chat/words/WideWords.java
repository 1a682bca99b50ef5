package dev.errata.chat.words;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Place;
import java.util.Optional;

/** What is said of a correction that waits to hold for more than where it was made, or was decided to. */
public final class WideWords {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_QUESTION = 200;

    private final Voice voice;

    public WideWords(Voice voice) {
        this.voice = voice;
    }

    /** For whoever asks a question that it would apply to. */
    public String ask(Correction waiting, String asked) {
        return voice.say(
                "wide.ask." + forWhom(waiting.lesson()),
                voice.inSentence(waiting.author().name()),
                text(waiting),
                voice.inSentence(asked, LONGEST_QUESTION));
    }

    public String use(Lesson waiting) {
        return voice.say("button.widen." + forWhom(waiting));
    }

    public String leave(Lesson waiting) {
        return voice.say("button.narrow." + forWhom(waiting));
    }

    /** For whoever decided. */
    public String decided(Lesson waiting, boolean wider) {
        return voice.say(wider ? "wide.confirmed." + forWhom(waiting) : "wide.declined");
    }

    /** For its author. */
    public String told(Correction waiting, boolean wider, String by) {
        String key = "wide.told." + (wider ? "confirmed." : "declined.") + forWhom(waiting.lesson());
        return voice.say(key, voice.inSentence(by), text(waiting));
    }

    /**
     * For its author, when nobody has said anything for long.
     *
     * @param where it holds so far, if it has a name
     */
    public String still(Correction waiting, Optional<Place> where) {
        return where.flatMap(voice::channel)
                .map(channel -> voice.say("wide.still", channel, text(waiting)))
                .orElseGet(() -> voice.say("wide.still.elsewhere", text(waiting)));
    }

    /** A part of the names of sentences that differ in whom it is meant for. */
    static String forWhom(Lesson waiting) {
        return waiting.meant() instanceof Scope.Team ? "team" : "everyone";
    }

    private String text(Correction correction) {
        return voice.inSentence(correction.lesson().text(), LONGEST_TEXT);
    }
}
