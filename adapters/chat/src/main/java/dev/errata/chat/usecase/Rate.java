package dev.errata.chat.usecase;

import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.JudgeAnswer;
import dev.errata.bot.interaction.Rating;
import dev.errata.bot.question.Person;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;

/** Takes thumbs: the rating first, then a thumb down opens the form for a correction. */
public final class Rate implements UseCase<Actions.Rate> {

    private final Lookup lookup;
    private final JudgeAnswer judge;
    private final Correct correct;
    private final Voice voice;

    public Rate(Lookup lookup, JudgeAnswer judge, Correct correct, Voice voice) {
        this.lookup = lookup;
        this.judge = judge;
        this.correct = correct;
        this.voice = voice;
    }

    @Override
    public PendingReply take(Actions.Rate thumb, Visit by) {
        return lookup.with(thumb.answer(), by, answer -> take(answer, thumb.good() ? Rating.GOOD : Rating.BAD, by));
    }

    /** Of which answer it is may have been guessed; then the form says so. */
    public PendingReply take(Interaction answer, Rating rating, Visit by) {
        Person person = by.personAtOnce();
        judge.rate(answer.workspace(), answer.id(), person, rating);
        return rating.isGood() || person.isExternal()
                ? PendingReply.of(new Reply.Acknowledge(voice.say("thanks")))
                : PendingReply.opening(() -> correct.open(answer, rating.guessed(), by));
    }
}
