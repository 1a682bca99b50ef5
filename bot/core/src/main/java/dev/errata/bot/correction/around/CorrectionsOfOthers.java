package dev.errata.bot.correction.around;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Corrections that are kept by others; whoever implements it says what is different. */
public interface CorrectionsOfOthers extends Corrections {

    Corrections others();

    @Override
    default List<Dispute> disputes(WorkspaceId workspace, long changes) {
        return others().disputes(workspace, changes);
    }

    @Override
    default Act take(Correction correction) {
        return others().take(correction);
    }

    @Override
    default Optional<Correction> edit(Correction seen, Lesson lesson, Person by, Instant at) {
        return others().edit(seen, lesson, by, at);
    }

    @Override
    default Optional<Act> decide(Correction seen, Lesson lesson, Person by, Instant at) {
        return others().decide(seen, lesson, by, at);
    }

    @Override
    default Act confirm(Correction correction, InteractionId question, Person by, Instant at) {
        return others().confirm(correction, question, by, at);
    }

    @Override
    default Act repeat(Correction correction, InteractionId question, Person by, Instant at) {
        return others().repeat(correction, question, by, at);
    }

    @Override
    default Act reject(Correction correction, InteractionId question, Person by, Instant at) {
        return others().reject(correction, question, by, at);
    }

    @Override
    default Act contest(Correction correction, InteractionId question, Person by, Instant at) {
        return others().contest(correction, question, by, at);
    }

    @Override
    default Optional<Act> saying(WorkspaceId workspace, CorrectionId id, InteractionId question) {
        return others().saying(workspace, id, question);
    }

    @Override
    default Optional<InteractionId> saidOf(WorkspaceId workspace, ActId act) {
        return others().saidOf(workspace, act);
    }

    @Override
    default Map<CorrectionId, Integer> repeats(WorkspaceId workspace) {
        return others().repeats(workspace);
    }

    @Override
    default Act retire(Correction correction, Person by, Instant at) {
        return others().retire(correction, by, at);
    }

    @Override
    default Optional<Act> undo(WorkspaceId workspace, ActId act, Person by, Instant at) {
        return others().undo(workspace, act, by, at);
    }

    @Override
    default Optional<Correction> find(WorkspaceId workspace, CorrectionId id) {
        return others().find(workspace, id);
    }

    @Override
    default Optional<Act> findAct(WorkspaceId workspace, ActId id) {
        return others().findAct(workspace, id);
    }

    @Override
    default Optional<Act> latestAct(WorkspaceId workspace, CorrectionId id) {
        return others().latestAct(workspace, id);
    }

    @Override
    default Optional<PersonId> undoer(WorkspaceId workspace, CorrectionId id, Act.Kind kind) {
        return others().undoer(workspace, id, kind);
    }

    @Override
    default List<Correction> list(WorkspaceId workspace, Optional<Place> place) {
        return others().list(workspace, place);
    }

    @Override
    default List<Correction> inScope(Place place, Person asker, Instant now) {
        return others().inScope(place, asker, now);
    }

    @Override
    default List<InForce> inForce(Place place, Person asker) {
        return others().inForce(place, asker);
    }

    @Override
    default InForce waiting(Place place, Person asker) {
        return others().waiting(place, asker);
    }

    @Override
    default boolean ask(Correction waiting, Person asked, InteractionId below) {
        return others().ask(waiting, asked, below);
    }

    @Override
    default boolean isAsked(Correction waiting, Person asked) {
        return others().isAsked(waiting, asked);
    }

    @Override
    default Map<CorrectionId, Integer> asked(Person asked, InteractionId below) {
        return others().asked(asked, below);
    }

    @Override
    default Map<CorrectionId, List<Exemplar>> exemplars(WorkspaceId workspace, Collection<CorrectionId> ids) {
        return others().exemplars(workspace, ids);
    }

    @Override
    default Optional<Set<CorrectionId>> changedSince(WorkspaceId workspace, long changes) {
        return others().changedSince(workspace, changes);
    }
}
