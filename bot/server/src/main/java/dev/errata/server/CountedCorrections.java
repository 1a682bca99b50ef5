package dev.errata.server;

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

/** Corrections that say when a rule was taught again. */
record CountedCorrections(Corrections corrections, Runnable repeated) implements Corrections {

    @Override
    public Act take(Correction correction) {
        return corrections.take(correction);
    }

    @Override
    public Optional<Correction> edit(Correction seen, Lesson lesson, Person by, Instant at) {
        return corrections.edit(seen, lesson, by, at);
    }

    @Override
    public Act confirm(Correction correction, InteractionId question, Person by, Instant at) {
        return corrections.confirm(correction, question, by, at);
    }

    /** A form that is sent twice repeats once: the act is then the one that was there before. */
    @Override
    public Act repeat(Correction correction, InteractionId question, Person by, Instant at) {
        Optional<Act> before = corrections.saying(correction.workspace(), correction.id(), question);
        Act act = corrections.repeat(correction, question, by, at);
        if (before.filter(act::equals).isEmpty()) {
            repeated.run();
        }
        return act;
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
