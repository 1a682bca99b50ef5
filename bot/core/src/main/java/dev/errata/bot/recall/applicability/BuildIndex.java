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
        List<Correction> forQuestions = forQuestions(part);
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
     * An index of the corrections of which something was said for the questions nearest to one.
     *
     * @param most so many of them
     */
    CorrectionIndex ofNearest(InForce part, Place place, Surroundings surroundings, Embedding question, int most) {
        List<Correction> forQuestions = forQuestions(part);
        Map<CorrectionId, List<String>> texts = texts(part, forQuestions);
        Map<String, Embedding> embeddings =
                embedded(part, texts.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<CorrectionId, Double> cosines = new HashMap<>();
        texts.forEach((id, said) -> said.stream()
                .flatMap(text -> Optional.ofNullable(embeddings.get(text)).stream())
                .forEach(embedding -> cosines.merge(id, embedding.cosine(question), Math::max)));
        List<Correction> nearest = forQuestions.stream()
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

    /** The questions of which somebody said something; the words of what nobody said anything of. */
    private Map<CorrectionId, List<String>> texts(InForce part, List<Correction> corrections) {
        Map<CorrectionId, List<Exemplar>> exemplars = sources.exemplars()
                .exemplars(
                        part.workspace(),
                        corrections.stream().map(Correction::id).toList());
        Map<CorrectionId, List<String>> texts = new HashMap<>();
        for (Correction correction : corrections) {
            List<String> said = exemplars.getOrDefault(correction.id(), List.of()).stream()
                    .map(Exemplar::question)
                    .toList();
            texts.put(correction.id(), said.isEmpty() ? List.of(correction.madeOn()) : said);
        }
        return texts;
    }

    /** What was never encoded, as after the encoder was exchanged, is encoded by one for all who wait. */
    private Map<String, Embedding> embedded(InForce part, Set<String> texts) {
        Map<String, Embedding> embeddings = new HashMap<>(vectors.known(part.workspace(), texts));
        List<String> missing =
                texts.stream().filter(text -> !embeddings.containsKey(text)).toList();
        if (!missing.isEmpty()) {
            synchronized (vectors) {
                embeddings.putAll(vectors.of(part.workspace(), missing));
            }
        }
        return embeddings;
    }

    private static List<Correction> forQuestions(InForce part) {
        return part.standing().isEmpty()
                ? part.corrections()
                : part.corrections().stream()
                        .filter(c -> !c.lesson().isStanding())
                        .toList();
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
