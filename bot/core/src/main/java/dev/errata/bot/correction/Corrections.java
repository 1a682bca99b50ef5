package dev.errata.bot.correction;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All corrections of all workspaces. Every change is an {@link Act}, stored together with what it changes.
 */
public interface Corrections extends CorrectionsInForce {

    /**
     * Stores a new correction with its act and, as its first accepted exemplar, the question it was made on. Storing the
     * same id again changes nothing.
     */
    Act take(Correction correction);

    /**
     * Replaces the lesson: one version more, whose number was never used before. Empty if the correction is not at the version that
     * {@code seen} shows.
     */
    Optional<Correction> edit(Correction seen, Lesson lesson, Person by, Instant at);

    /** Likewise, of what is active and waits: only where it holds is another from now on. */
    Optional<Act> decide(Correction seen, Lesson lesson, Person by, Instant at);

    /**
     * Adds an accepted exemplar, and withdraws a rejected one of the same question. A second confirmation of the same question changes
     * nothing and returns the act that confirmed it: for the question it was made on, the act that took it.
     */
    Act confirm(Correction correction, InteractionId question, Person by, Instant at);

    /**
     * Adds a rejected exemplar, and withdraws an accepted one of the same question. A second rejection of the same question changes
     * nothing and returns the act that rejected it.
     */
    Act reject(Correction correction, InteractionId question, Person by, Instant at);

    /**
     * Adds a contested exemplar, and withdraws an accepted one of the same question. Where that question was rejected or contested before
     * nothing changes, and the act is returned that did so.
     */
    Act contest(Correction correction, InteractionId question, Person by, Instant at);

    /** The same as {@link #confirm}, because somebody taught the same rule again on this question. */
    Act repeat(Correction correction, InteractionId question, Person by, Instant at);

    /** The act that says whether a correction fits a question: it was taken on it, confirmed, repeated or rejected for it. */
    Optional<Act> saying(WorkspaceId workspace, CorrectionId id, InteractionId question);

    /** The question of which an act says whether the correction fits it; empty for an act that says so of none. */
    Optional<InteractionId> saidOf(WorkspaceId workspace, ActId act);

    /** How often the corrections of a workspace were taught again, without what was undone; those that never were are left out. */
    Map<CorrectionId, Integer> repeats(WorkspaceId workspace);

    /** Puts a correction out of use. Returns the act that did so before if it is retired already. */
    Act retire(Correction correction, Person by, Instant at);

    /**
     * Reverses an act, so that everything is as it was before: state, version and exemplars. Only the latest act on state or
     * version of a correction can be undone, with what was decided of it since; empty if it is not, or was undone before.
     */
    Optional<Act> undo(WorkspaceId workspace, ActId act, Person by, Instant at);

    Optional<Correction> find(WorkspaceId workspace, CorrectionId id);

    Optional<Act> findAct(WorkspaceId workspace, ActId id);

    /** The act that made the correction what it is now: its latest TAKEN, EDITED or RETIRED that was not undone. */
    Optional<Act> latestAct(WorkspaceId workspace, CorrectionId id);

    /** Whoever took back last that something of this kind was done to the correction. */
    Optional<PersonId> undoer(WorkspaceId workspace, CorrectionId id, Act.Kind kind);

    /** Newest first, in every state; only those whose scope is that place or wider if {@code place} is given. */
    List<Correction> list(WorkspaceId workspace, Optional<Place> place);

    /**
     * Notes that somebody is asked below an answer about a correction that waits, as it is now. Whether they were not asked before, below
     * another one.
     */
    boolean ask(Correction waiting, Person asked, InteractionId below);

    /** Whether somebody was asked about a correction as it is now, below whichever answer. */
    boolean isAsked(Correction waiting, Person asked);

    /** About which corrections, in which version, somebody was asked below an answer. */
    Map<CorrectionId, Integer> asked(Person asked, InteractionId below);
}
