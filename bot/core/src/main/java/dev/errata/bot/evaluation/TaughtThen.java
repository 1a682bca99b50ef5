package dev.errata.bot.evaluation;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionsInForce;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.history.PastCorrections;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What held for somebody in a place at a moment of the past. Teams are those that place and person have today. */
record TaughtThen(PastCorrections past, Instant moment) implements CorrectionsInForce {

    @Override
    public List<Correction> inScope(Place place, Person asker, Instant now) {
        return held(place, asker).stream()
                .filter(correction -> correction.holdsAt(now))
                .toList();
    }

    @Override
    public List<InForce> inForce(Place place, Person asker) {
        List<Correction> all = held(place, asker);
        return List.of(
                part(place, "all", all.stream().filter(one -> !isOwn(one)).toList()),
                part(place, "own", all.stream().filter(TaughtThen::isOwn).toList()));
    }

    private InForce part(Place place, String holdsFor, List<Correction> corrections) {
        return new InForce(place.workspace(), holdsFor + " at " + moment, 0, corrections);
    }

    private static boolean isOwn(Correction correction) {
        return correction.scope() instanceof Scope.Me;
    }

    private List<Correction> held(Place place, Person asker) {
        return past.asOf(place.workspace(), moment).stream()
                .filter(correction -> holds(correction, place, asker))
                .toList();
    }

    /** As in {@link CorrectionsInForce#inScope}. */
    private static boolean holds(Correction correction, Place place, Person asker) {
        boolean outside = place.shared() || asker.isExternal();
        return (!outside || correction.madeIn().equals(place.id()))
                && (isOwn(correction)
                        ? correction.isBy(asker)
                        : correction.scope().reaches(place, asker));
    }

    @Override
    public List<Dispute> disputes(WorkspaceId workspace, long changes) {
        return past.disputesAsOf(workspace, moment);
    }

    /** Nobody is asked anything about the past. */
    @Override
    public InForce waiting(Place place, Person asker) {
        return part(place, "nothing", List.of());
    }

    @Override
    public Map<CorrectionId, List<Exemplar>> exemplars(WorkspaceId workspace, Collection<CorrectionId> corrections) {
        return past.exemplarsAsOf(workspace, corrections, moment);
    }

    @Override
    public Optional<Set<CorrectionId>> changedSince(WorkspaceId workspace, long changes) {
        return Optional.of(Set.of());
    }
}
