package dev.errata.bot.recall.applicability;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.InForce;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.background.PastQuestions;
import dev.errata.bot.recall.background.PastQuestions.PastQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the past questions of which it is least sure whether a new correction fits: one word about them teaches most. */
public final class LeastSure {

    private static final int MOST = 3;

    /** Outside of these the decision is taken. */
    private static final double SURELY_NOT = .15;

    private static final double SURELY = .85;

    /** What is nearly the same question teaches nothing. */
    private static final double NEARLY_THE_SAME = .95;

    private static final int PAST = 300;

    /** Only what resembles the question it was made on can be uncertain. */
    private static final int CLOSER_LOOK = 40;

    private final Corrections corrections;
    private final PastQuestions past;
    private final Vectors vectors;
    private final WeighEvidence evidence;

    public LeastSure(Corrections corrections, PastQuestions past, Vectors vectors, WeighEvidence evidence) {
        this.corrections = corrections;
        this.past = past;
        this.vectors = vectors;
        this.evidence = evidence;
    }

    private record Looked(PastQuestion question, Embedding embedding, double probability) {

        double doubt() {
            return Math.abs(probability - .5);
        }

        boolean isNearly(Embedding other) {
            return embedding.cosine(other) >= NEARLY_THE_SAME;
        }
    }

    /** At most three, the least sure first; none where nothing is uncertain, and none for a standing rule. */
    public List<PastQuestion> about(Correction taken, Place place, Person author) {
        if (taken.lesson().isStanding()) {
            return List.of();
        }
        Embedding own = vectors.of(taken.workspace(), taken.madeOn());
        List<Looked> picked = new ArrayList<>();
        for (Looked one : uncertain(taken, own, place, author)) {
            boolean isNew = !one.isNearly(own) && picked.stream().noneMatch(other -> one.isNearly(other.embedding()));
            if (isNew && picked.size() < MOST) {
                picked.add(one);
            }
        }
        return picked.stream().map(Looked::question).toList();
    }

    private List<Looked> uncertain(Correction taken, Embedding own, Place place, Person author) {
        List<InForce> parts = corrections.inForce(place, author);
        List<PastQuestion> asked = past.newest(place, PAST);
        Map<String, Embedding> embeddings = vectors.of(
                taken.workspace(), asked.stream().map(PastQuestion::standalone).toList());
        return asked.stream()
                .map(question -> new Looked(question, Objects.requireNonNull(embeddings.get(question.standalone())), 0))
                .sorted(Comparator.comparingDouble(
                        (Looked looked) -> -looked.embedding().cosine(own)))
                .limit(CLOSER_LOOK)
                .flatMap(looked -> weighed(looked, taken, place, parts).stream())
                .filter(looked -> looked.probability() >= SURELY_NOT && looked.probability() <= SURELY)
                .sorted(Comparator.comparingDouble(Looked::doubt))
                .toList();
    }

    private Optional<Looked> weighed(Looked looked, Correction taken, Place place, List<InForce> parts) {
        return evidence.weigh(place, looked.question().standalone(), looked.embedding(), parts).stream()
                .filter(found -> found.correction().id().equals(taken.id()))
                .map(found -> new Looked(looked.question(), looked.embedding(), found.probability()))
                .findFirst();
    }
}
