package dev.errata.chat.words;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of a correction that waits to hold for more than where it was made, or was decided to. */
public final class WideWords {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_QUESTION = 200;

    private final Voice voice;
    private final TeamNames teams;

    public WideWords(Voice voice, TeamNames teams) {
        this.voice = voice;
        this.teams = teams;
    }

    /** For whom a correction is meant. */
    public String whom(Correction correction) {
        return whom(correction, correction.lesson().meant());
    }

    /** The same of a scope of it. */
    String whom(Correction correction, Scope scope) {
        return scope instanceof Scope.Team team
                ? teams.of(correction.workspace(), team.team())
                        .map(name -> voice.say("whom.team.named", voice.inSentence(name)))
                        .orElseGet(() -> voice.say("whom.team"))
                : voice.say("whom.everyone");
    }

    /** For whoever asks a question that it would apply to: all that they would confirm. */
    public List<String> ask(Correction waiting, String asked) {
        return ask(waiting, waiting.lesson().isStanding() ? "wide.ask.standing" : "wide.ask", asked);
    }

    /** The same for somebody whom its author asks. */
    public List<String> askOfAuthor(Correction waiting, String asked) {
        return ask(waiting, waiting.lesson().isStanding() ? "wide.ask.author.standing" : "wide.ask.author", asked);
    }

    private List<String> ask(Correction waiting, String key, String asked) {
        Lesson lesson = waiting.lesson();
        List<String> lines = new ArrayList<>();
        lines.add(voice.say(
                key,
                voice.inSentence(waiting.author().name()),
                whom(waiting),
                text(waiting),
                voice.inSentence(asked, LONGEST_QUESTION)));
        Optional.ofNullable(lesson.notWhen())
                .ifPresent(
                        notWhen -> lines.add(voice.say("why.not-when", voice.inSentence(notWhen, LONGEST_QUESTION))));
        lesson.lastDay().ifPresent(day -> lines.add(voice.say("why.until", Phrasebook.day(day))));
        return lines;
    }

    public String use(Lesson waiting) {
        return voice.say("button.widen." + forWhom(waiting));
    }

    public String leave(Lesson waiting) {
        return voice.say("button.narrow." + forWhom(waiting));
    }

    /**
     * For whoever decided.
     *
     * @param asker whether it was they who had asked the question
     */
    public String decided(Correction waiting, boolean wider, boolean asker) {
        return wider
                ? voice.say(asker ? "wide.confirmed" : "wide.confirmed.only", whom(waiting))
                : voice.say("wide.declined");
    }

    public String askSomebody(Person somebody) {
        return voice.say("button.ask-somebody", voice.inLabel(somebody.name()));
    }

    /** For its author. */
    public String told(Correction waiting, boolean wider, String by) {
        return voice.say(
                wider ? "wide.told.confirmed" : "wide.told.declined",
                voice.inSentence(by),
                whom(waiting),
                text(waiting));
    }

    /**
     * For its author, when nobody has said anything for long.
     *
     * @param where it holds so far, if it has a name
     */
    public String still(Correction waiting, Optional<Place> where) {
        return where.flatMap(voice::channel)
                .map(channel ->
                        voice.say("wide.still." + forWhom(waiting.lesson()), channel, text(waiting), whom(waiting)))
                .orElseGet(() ->
                        voice.say("wide.still.elsewhere." + forWhom(waiting.lesson()), text(waiting), whom(waiting)));
    }

    /** A part of the names of sentences that differ in whom it is meant for. */
    public static String forWhom(Lesson waiting) {
        return waiting.meant() instanceof Scope.Team ? "team" : "everyone";
    }

    private String text(Correction correction) {
        return voice.inSentence(correction.lesson().text(), LONGEST_TEXT);
    }
}
