package dev.errata.bot.interaction;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every question with its answer and what people thought of it. */
public interface Interactions {

    /**
     * Stores a finished interaction, whose place and people are in the directory. If one with its id is there already, that one stays. An
     * application of a correction that was never stored (it was for this answer alone) is left out.
     *
     * @return whether it is the one that is stored
     */
    boolean record(Interaction interaction);

    Optional<Interaction> find(WorkspaceId workspace, InteractionId id);

    /** Interactions whose id begins with these characters (of its text form), at most two. */
    List<Interaction> findByPrefix(WorkspaceId workspace, String prefix);

    /** The interactions of a thread, oldest first, at most the newest {@code limit}. */
    List<Interaction> thread(Place place, ThreadId thread, int limit);

    /** A question's own answer, if it was answered before, and what else was said in its thread, oldest first, at most the newest. */
    default Asked asked(Question question, int most) {
        List<Interaction> others = thread(question.place(), question.thread(), most + 1).stream()
                .filter(said -> !said.id().equals(question.id()))
                .toList();
        return new Asked(
                find(question.workspace(), question.id()),
                others.subList(Math.max(0, others.size() - most), others.size()));
    }

    /** What is known of a question when it is asked. */
    record Asked(Optional<Interaction> answer, List<Interaction> thread) {}

    /** What the same person asked in the same place before a question, if that was after a moment; the newest, as it was answered first. */
    Optional<Interaction> askedBefore(Question question, Instant since);

    /** The newest of each place in which somebody asked since a moment, newest first. */
    List<Interaction> lately(WorkspaceId workspace, Instant since, int most);

    /** The newest interaction that replaces this one, if any. */
    Optional<Interaction> replacementOf(WorkspaceId workspace, InteractionId id);

    /** The newest answers since a moment that were given this correction, or below which it was offered, newest first. */
    List<Interaction> showing(WorkspaceId workspace, CorrectionId correction, Instant since, int most);

    /**
     * Whether an answer leaves out something that no earlier answer to another question in its place did: its author is told that once,
     * and not again.
     */
    boolean leavesOutFirst(Interaction answer);

    /** One rating a person and answer; the last one counts. */
    void rate(WorkspaceId workspace, InteractionId id, Person by, Rating rating, Instant at);

    Optional<Rating> rating(WorkspaceId workspace, InteractionId id, Person by);
}
