package dev.errata.bot.forgetting;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Forgets questions and people for good. Nothing brings back what it has forgotten; that it happened stays in the audit, by ids. A question
 * goes as a whole: with all its answers, the thumbs under them, what was offered, what was learnt from it, and its embedding. A
 * correction that was made on it stays, and is found by what it says itself.
 */
public interface Oblivion {

    /** The whole question to which this answer belongs: what was answered first, again, and to somebody alone. Empty if there is none. */
    List<InteractionId> whole(WorkspaceId workspace, InteractionId answer);

    /** This answer and what replaced it: what came of something that was said below the answer before. Empty if there is none. */
    List<InteractionId> since(WorkspaceId workspace, InteractionId answer);

    /** All that this person asked, with everything that was answered to it. */
    List<InteractionId> askedBy(Person person);

    /** Forgets answers: questions, each of them whole, or what came of something said below one. What is gone already is left out. */
    void answers(WorkspaceId workspace, Collection<InteractionId> gone);

    /** What becomes of what somebody taught others. What they taught for themselves alone goes in any case. */
    enum Corrections {
        /** It stays; who its author was nobody knows. */
        STAY,
        /** It goes, and with it what the answers say that followed it. */
        GO
    }

    /**
     * Forgets a person: what they asked, thought of answers, and are called.
     *
     * @return answers to others that say something else now
     */
    List<InteractionId> person(Person person, Corrections corrections);

    /**
     * Forgets the questions of which nothing was answered since then, and which no correction in force stands on.
     *
     * @return how many answers that were
     */
    int olderThan(WorkspaceId workspace, Instant moment);

    /** Has somebody told in which workspace something was forgotten, by whatever process, who keeps things of it in memory. */
    void tell(Consumer<WorkspaceId> cache);
}
