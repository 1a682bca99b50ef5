package dev.errata.bot.loop;

import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Question;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody taught below an answer, whose question is to be answered again because of it.
 *
 * @param id of the new answer: what is worked on twice is answered once
 * @param old the answer that is replaced
 * @param correction need not be stored: one for just this answer is not
 * @param at when it was said
 * @param act what undo would reverse; empty where nothing was stored
 */
public record Cause(
        InteractionId id, Interaction old, Correction correction, How how, Person by, Instant at, Optional<ActId> act) {

    /** What was done. */
    public enum How {
        TAKEN,
        EDITED,
        /** The same rule held already, and this confirmed it. */
        REPEATED,
        /** The same held elsewhere and waited for somebody else, who said so by this. */
        WIDENED,
        /** Somebody said that what was offered fits. */
        CONFIRMED,
        /** For just this answer. */
        ONLY_THIS,
        /** Said in the thread: for just this answer until somebody wants it remembered. */
        SAID
    }

    /** What is kept of it with the new answer. */
    public Rewrite rewrite() {
        return new Rewrite(how, by.id(), act);
    }

    /** The question that is asked again. What somebody taught for themselves is asked by them. */
    public Question question() {
        Question question = old.question();
        Person asker = correction.scope() instanceof Scope.Me ? by : question.asker();
        return new Question(id, question.place(), question.thread(), asker, question.asked(), at);
    }

    /** What somebody teaches for themselves changes nothing for the others in a channel. */
    public Audience audience() {
        boolean alone = correction.scope() instanceof Scope.Me || !old.isForEveryone();
        return alone && !old.question().place().isDirect() ? Audience.ASKER : Audience.PLACE;
    }
}
