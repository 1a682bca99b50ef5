package dev.errata.bot.evaluation;

import dev.errata.bot.evaluation.outcome.Condition;
import dev.errata.bot.history.PastCorrections;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.applicability.Sources;
import java.time.Instant;
import java.util.Set;

/**
 * What would have been answered at a moment of the past: with corrections as they were then, and documents, models and how sure it has to be as
 * they are today. Nothing of it is recorded.
 */
public final class AnswerAsOf {

    private final PastCorrections past;
    private final Sources sources;
    private final Means means;

    public AnswerAsOf(PastCorrections past, Sources sources, Means means) {
        this.past = past;
        this.sources = sources;
        this.means = means;
    }

    /** The answer that this person would have got there. */
    public Interaction answer(Place place, Person asker, String text, Instant moment) {
        Snapshot then = new Snapshot(new TaughtThen(past, moment), sources, moment);
        Rehearsal rehearsal = new Rehearsal(then.part(all -> true, Set.of()), Condition.WITH, means, moment);
        return rehearsal.ask(place, asker, text).interaction();
    }
}
