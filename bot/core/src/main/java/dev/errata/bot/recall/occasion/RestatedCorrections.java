package dev.errata.bot.recall.occasion;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Corrections of which each new version is restated. */
public record RestatedCorrections(Corrections corrections, Restating restating) implements Corrections {

    @Override
    public Act take(Correction correction) {
        Act act = corrections.take(correction);
        restating.of(correction);
        return act;
    }

    @Override
    public Optional<Correction> edit(Correction seen, Lesson lesson, Person by, Instant at) {
        Optional<Correction> edited = corrections.edit(seen, lesson, by, at);
        edited.ifPresent(restating::of);
        return edited;
    }

    @Override
    public Act confirm(Correction correction, InteractionId question, Person by, Instant at) {
        return corrections.confirm(correction, question, by, at);
    }

    @Override
    public Act repeat(Correction correction, InteractionId question, Person by, Instant at) {
        return corrections.repeat(correction, question, by, at);
    }

    @Override
    public Act reject(Correction correction, InteractionId question, Person by, Instant at) {
        return corrections.reject(correction, question, by, at);
    }

    @Override
    public Optional<Act> saying(WorkspaceId workspace, CorrectionId id, InteractionId question) {
        return corrections.saying(workspace, id, question);
    }

    @Override
    public Map<CorrectionId, Integer> repeats(WorkspaceId workspace) {
        return corrections.repeats(workspace);
    }

    @Override
    public Act retire(Correction correction, Person by, Instant at) {
        return corrections.retire(correction, by, at);
    }

    @Override
    public Optional<Act> undo(WorkspaceId workspace, ActId act, Person by, Instant at) {
        return corrections.undo(workspace, act, by, at);
    }

    @Override
    public Optional<Correction> find(WorkspaceId workspace, CorrectionId id) {
        return corrections.find(workspace, id);
    }

    @Override
    public Optional<Act> findAct(WorkspaceId workspace, ActId id) {
        return corrections.findAct(workspace, id);
    }

    @Override
    public Optional<Act> latestAct(WorkspaceId workspace, CorrectionId id) {
        return corrections.latestAct(workspace, id);
    }

    @Override
    public List<Correction> list(WorkspaceId workspace, Optional<Place> place) {
        return corrections.list(workspace, place);
    }

    @Override
    public List<Correction> inScope(Place place, Person asker, Instant now) {
        return corrections.inScope(place, asker, now);
    }

    @Override
    public List<InForce> inForce(Place place, Person asker) {
        return corrections.inForce(place, asker);
    }

    @Override
    public Map<CorrectionId, List<Exemplar>> exemplars(WorkspaceId workspace, Collection<CorrectionId> ids) {
        return corrections.exemplars(workspace, ids);
    }
}
