package dev.errata.bot.recall.applicability;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.correction.Exemplars;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an index of what is in force, reusing what has not changed since the index before. */
final class BuildIndex {

    private static final Logger LOG = LoggerFactory.getLogger(BuildIndex.class);

    private final Exemplars exemplars;
    private final Parameters parameters;
    private final Vectors vectors;

    BuildIndex(Exemplars exemplars, Vectors vectors, Parameters parameters) {
        this.parameters = parameters;
        this.exemplars = exemplars;
        this.vectors = vectors;
    }

    /** @param before an index of the same part, or one of nothing */
    TaughtIndex of(InForce part, Place place, History history, List<Taught> before) {
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
        List<Taught> taught = taught(part, forQuestions, history, before);
        List<String> tags = forQuestions.stream()
                .flatMap(c -> c.lesson().tags().stream())
                .distinct()
                .toList();
        return new TaughtIndex(taught, history, new Tags(tags), parameters);
    }

    private List<Taught> taught(InForce part, List<Correction> now, History history, List<Taught> before) {
        Map<CorrectionId, List<Exemplar>> said = exemplars.exemplars(
                part.workspace(), now.stream().map(Correction::id).toList());
        Map<CorrectionId, Taught> known = new HashMap<>();
        before.forEach(t -> known.put(t.correction().id(), t));
        Set<CorrectionId> unchanged = now.stream()
                .filter(c -> Optional.ofNullable(known.get(c.id()))
                        .filter(t -> t.isStill(c, said.getOrDefault(c.id(), List.of())))
                        .isPresent())
                .map(Correction::id)
                .collect(Collectors.toSet());
        Set<String> texts = new HashSet<>();
        now.stream()
                .filter(c -> !unchanged.contains(c.id()))
                .forEach(
                        c -> Keys.texts(c, said.getOrDefault(c.id(), List.of())).forEach(texts::add));
        Map<String, Embedding> embeddings = vectors.of(part.workspace(), texts);
        List<Taught> taught = new ArrayList<>(now.size());
        for (Correction correction : now) {
            Taught same = unchanged.contains(correction.id()) ? known.get(correction.id()) : null;
            if (same != null) {
                taught.add(same);
                continue;
            }
            Keys keys = Keys.of(correction, said.getOrDefault(correction.id(), List.of()), embeddings);
            if (!keys.isEmpty()) {
                taught.add(new Taught(keys, history.background()));
            }
        }
        return taught;
    }
}
