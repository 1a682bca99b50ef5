package dev.errata.bot.recall.applicability;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.applicability.Keys.TaughtCorrection;
import dev.errata.bot.recall.background.Parameters;
import dev.errata.bot.recall.background.Surroundings;
import dev.errata.bot.recall.particulars.KnownParticulars;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an index of what is in force, reusing what has not changed since the index before. */
final class BuildIndex {

    private static final Logger LOG = LoggerFactory.getLogger(BuildIndex.class);

    private final Sources sources;
    private final Vectors vectors;
    private final KnownParticulars particulars;
    private final Parameters parameters;

    BuildIndex(Sources sources, Vectors vectors, KnownParticulars particulars, Parameters parameters) {
        this.sources = sources;
        this.vectors = vectors;
        this.particulars = particulars;
        this.parameters = parameters;
    }

    /** An index of nothing, before what was asked in a place. */
    CorrectionIndex ofNothing(Surroundings surroundings) {
        return CorrectionIndex.before(surroundings, parameters);
    }

    /**
     * An index before the same past questions as the one before.
     *
     * @param before an index of the same part, or of nothing
     * @param changes how many there were when that was read
     */
    CorrectionIndex of(InForce part, Place place, CorrectionIndex before, long changes) {
        List<Correction> forQuestions = part.standing().isEmpty()
                ? part.corrections()
                : part.corrections().stream()
                        .filter(c -> !c.lesson().isStanding())
                        .toList();
        if (forQuestions.size() >= InForce.MOST) {
            LOG.warn(
                    "more than {} corrections hold in place {} of workspace {}: only the newest are looked at; retire some",
                    InForce.MOST,
                    place.id(),
                    place.workspace());
        }
        List<String> tags = forQuestions.stream()
                .flatMap(c -> c.lesson().tags().stream())
                .distinct()
                .toList();
        return before.changedTo(taught(part, forQuestions, before, changes), new Tags(tags));
    }

    /**
     * An index of the corrections that were confirmed for the questions nearest to one.
     *
     * @param most so many of them
     */
    CorrectionIndex ofNearest(InForce part, Place place, Surroundings surroundings, Embedding question, int most) {
        Map<CorrectionId, List<Exemplar>> exemplars = sources.exemplars()
                .exemplars(
                        part.workspace(),
                        part.corrections().stream().map(Correction::id).toList());
        Map<String, Embedding> embeddings = vectors.of(
                part.workspace(),
                exemplars.values().stream()
                        .flatMap(List::stream)
                        .map(Exemplar::question)
                        .collect(Collectors.toSet()));
        Map<CorrectionId, Double> cosines = new HashMap<>();
        exemplars.forEach((id, of) -> of.stream()
                .filter(exemplar -> exemplar.verdict() == Exemplar.Verdict.ACCEPTED)
                .forEach(exemplar -> cosines.merge(
                        id,
                        Objects.requireNonNull(embeddings.get(exemplar.question()))
                                .cosine(question),
                        Math::max)));
        List<Correction> nearest = part.corrections().stream()
                .filter(correction -> cosines.containsKey(correction.id()))
                .sorted(Comparator.comparing((Correction correction) -> -cosines.getOrDefault(correction.id(), -1.0)))
                .limit(most)
                .toList();
        return of(
                new InForce(part.workspace(), part.holdsFor(), part.changes(), nearest),
                place,
                ofNothing(surroundings),
                0);
    }

    /** Of what nobody touched nothing is read again, neither it nor what was said of it. */
    private List<IndexedCorrection> taught(
            InForce part, List<Correction> corrections, CorrectionIndex before, long changes) {
        Map<CorrectionId, IndexedCorrection> known = before.taught().stream()
                .collect(Collectors.toMap(t -> t.correction().id(), t -> t));
        Optional<Set<CorrectionId>> changed =
                known.isEmpty() ? Optional.empty() : sources.exemplars().changedSince(part.workspace(), changes);
        Map<CorrectionId, TaughtCorrection> said = said(
                part,
                corrections.stream()
                        .filter(correction -> changed.filter(ids -> !ids.contains(correction.id()))
                                .flatMap(ids -> Optional.ofNullable(known.get(correction.id())))
                                .filter(t -> t.correction().equals(correction))
                                .isEmpty())
                        .toList());
        Map<String, Embedding> embeddings = vectors.of(
                part.workspace(),
                said.values().stream()
                        .filter(one -> !isKnown(one, known))
                        .flatMap(TaughtCorrection::texts)
                        .collect(Collectors.toSet()));
        return corrections.stream()
                .flatMap(correction -> {
                    TaughtCorrection one = said.get(correction.id());
                    return one == null || isKnown(one, known)
                            ? Stream.ofNullable(known.get(correction.id()))
                            : taught(one, embeddings, before).stream();
                })
                .toList();
    }

    private static boolean isKnown(TaughtCorrection said, Map<CorrectionId, IndexedCorrection> known) {
        IndexedCorrection before = known.get(said.correction().id());
        return before != null && before.isStill(said);
    }

    private Map<CorrectionId, TaughtCorrection> said(InForce part, List<Correction> now) {
        List<CorrectionId> ids = now.stream().map(Correction::id).toList();
        Map<CorrectionId, List<Exemplar>> exemplars = sources.exemplars().exemplars(part.workspace(), ids);
        Map<CorrectionId, String> restatements = sources.restatements().of(part.workspace(), ids);
        Map<CorrectionId, TaughtCorrection> said = new LinkedHashMap<>();
        for (Correction correction : now) {
            CorrectionId id = correction.id();
            said.put(
                    id,
                    new TaughtCorrection(
                            correction,
                            exemplars.getOrDefault(id, List.of()),
                            Optional.ofNullable(restatements.get(id))));
        }
        return said;
    }

    private Optional<IndexedCorrection> taught(
            TaughtCorrection said, Map<String, Embedding> embeddings, CorrectionIndex before) {
        Keys keys = Keys.of(said, embeddings);
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new IndexedCorrection(
                        keys,
                        before.surroundings().background(),
                        text -> particulars.of(said.correction().workspace(), text)));
    }
}
