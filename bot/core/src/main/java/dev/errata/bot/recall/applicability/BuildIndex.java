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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
     */
    CorrectionIndex of(InForce part, Place place, CorrectionIndex before) {
        List<Correction> forQuestions = part.corrections().stream()
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
        return before.changedTo(taught(part, forQuestions, before), new Tags(tags));
    }

    private List<IndexedCorrection> taught(InForce part, List<Correction> now, CorrectionIndex before) {
        Map<CorrectionId, TaughtCorrection> said = said(part, now);
        Map<CorrectionId, IndexedCorrection> same = before.taught().stream()
                .filter(t -> t.isStill(said.get(t.correction().id())))
                .collect(Collectors.toMap(t -> t.correction().id(), t -> t));
        Map<String, Embedding> embeddings = vectors.of(
                part.workspace(),
                said.values().stream()
                        .filter(s -> !same.containsKey(s.correction().id()))
                        .flatMap(TaughtCorrection::texts)
                        .collect(Collectors.toSet()));
        return said.values().stream()
                .flatMap(s ->
                        Optional.ofNullable(same.get(s.correction().id()))
                                .or(() -> taught(s, embeddings, before))
                                .stream())
                .toList();
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
