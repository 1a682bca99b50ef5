package dev.errata.bot.evaluation;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionsInForce;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.applicability.Sources;
import dev.errata.bot.recall.background.PastQuestions;
import dev.errata.bot.recall.background.PastQuestions.PastQuestion;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was taught, as it was when a measurement first looked: whatever people do meanwhile, all of its answers are given over the same.
 * For one thread.
 */
final class Snapshot {

    private final CorrectionsInForce corrections;
    private final Sources sources;
    private final Instant now;
    private final Map<Key, List<InForce>> parts = new HashMap<>();
    private final Map<CorrectionId, List<Exemplar>> exemplars = new HashMap<>();
    private final Map<PlaceId, List<PastQuestion>> past = new HashMap<>();

    private record Key(PlaceId place, PersonId asker) {}

    Snapshot(CorrectionsInForce corrections, Sources sources, Instant now) {
        this.corrections = corrections;
        this.sources = sources;
        this.now = now;
    }

    /** Everything that holds for somebody in a place, newest first. */
    List<Correction> inForce(Place place, Person asker) {
        return parts(place, asker).stream()
                .flatMap(part -> part.corrections().stream())
                .filter(correction -> correction.holdsAt(now))
                .toList();
    }

    private List<InForce> parts(Place place, Person asker) {
        return parts.computeIfAbsent(new Key(place.id(), asker.id()), missing -> corrections.inForce(place, asker));
    }

    private Map<CorrectionId, List<Exemplar>> exemplars(WorkspaceId workspace, Collection<CorrectionId> wanted) {
        List<CorrectionId> unread =
                wanted.stream().filter(id -> !exemplars.containsKey(id)).toList();
        if (!unread.isEmpty()) {
            Map<CorrectionId, List<Exemplar>> read = corrections.exemplars(workspace, unread);
            unread.forEach(id -> exemplars.put(id, read.getOrDefault(id, List.of())));
        }
        Map<CorrectionId, List<Exemplar>> found = new HashMap<>();
        wanted.forEach(id -> found.put(id, exemplars.getOrDefault(id, List.of())));
        return found;
    }

    private List<PastQuestion> newest(Place place, int most) {
        List<PastQuestion> all =
                past.computeIfAbsent(place.id(), missing -> sources.past().newest(place, most));
        return all.subList(0, Math.min(most, all.size()));
    }

    /**
     * A part of it.
     *
     * @param chosen which corrections hold
     * @param leftOut exemplars that are not known
     */
    Part part(Predicate<CorrectionId> chosen, Set<InteractionId> leftOut) {
        return new Part(chosen, Set.copyOf(leftOut));
    }

    /** A part of what was taught, for answers. */
    final class Part implements CorrectionsInForce {

        private final Predicate<CorrectionId> chosen;
        private final Set<InteractionId> leftOut;

        private Part(Predicate<CorrectionId> chosen, Set<InteractionId> leftOut) {
            this.chosen = chosen;
            this.leftOut = leftOut;
        }

        /** What evidence is made of. */
        Sources sources() {
            PastQuestions background = Snapshot.this::newest;
            return new Sources(this, sources.restatements(), background);
        }

        @Override
        public List<InForce> inForce(Place place, Person asker) {
            return parts(place, asker).stream()
                    .map(part -> new InForce(
                            part.workspace(),
                            part.holdsFor(),
                            part.changes(),
                            part.corrections().stream()
                                    .filter(correction -> chosen.test(correction.id()))
                                    .toList()))
                    .toList();
        }

        @Override
        public List<Correction> inScope(Place place, Person asker, Instant at) {
            return inForce(place, asker).stream()
                    .flatMap(part -> part.corrections().stream())
                    .filter(correction -> correction.holdsAt(at))
                    .toList();
        }

        /** Nobody is asked anything below what is measured. */
        @Override
        public List<Dispute> disputes(WorkspaceId workspace, long changes) {
            return corrections.disputes(workspace, changes);
        }

        @Override
        public InForce waiting(Place place, Person asker) {
            return new InForce(place.workspace(), "nothing", 0, List.of());
        }

        @Override
        public Map<CorrectionId, List<Exemplar>> exemplars(WorkspaceId workspace, Collection<CorrectionId> wanted) {
            Map<CorrectionId, List<Exemplar>> known = new HashMap<>();
            Snapshot.this.exemplars(workspace, wanted).forEach((id, said) -> {
                List<Exemplar> kept = said.stream()
                        .filter(one -> !leftOut.contains(one.interaction()))
                        .toList();
                if (!kept.isEmpty()) {
                    known.put(id, kept);
                }
            });
            return known;
        }

        @Override
        public Optional<Set<CorrectionId>> changedSince(WorkspaceId workspace, long changes) {
            return Optional.empty();
        }
    }
}
