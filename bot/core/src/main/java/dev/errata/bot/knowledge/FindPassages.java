package dev.errata.bot.knowledge;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Vectors;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what documents say about a question, by its words and by its meaning. The two rankings are fused by reciprocal rank (Cormack,
 * Clarke and Büttcher, SIGIR 2009). A ranking always has a first, so what is hardly about the question is left out at the end.
 */
public final class FindPassages {

    private static final int CANDIDATES = 20;
    private static final int LOOKED_AT = 10;
    private static final int MOST = 5;
    private static final double K = 60;

    private final Passages passages;
    private final Vectors vectors;
    private final Relevance relevance;

    public FindPassages(Passages passages, Vectors vectors) {
        this(passages, vectors, Relevance.OF_BGE_SMALL);
    }

    /**
     * With a rule of its own for what is relevant.
     *
     * @param relevance goes with the encoder of the vectors
     */
    public FindPassages(Passages passages, Vectors vectors, Relevance relevance) {
        this.passages = passages;
        this.vectors = vectors;
        this.relevance = relevance;
    }

    /** Best first, at most five; none where nothing is relevant. */
    public List<Passage> about(Place place, Person asker, String text) {
        Embedding asked = vectors.ofAsked(place.workspace(), text);
        List<Passage> best = fused(
                passages.matching(place, asker, text, CANDIDATES),
                passages.nearest(place, asker, vectors.model(), asked, CANDIDATES));
        Map<String, Embedding> embeddings = vectors.of(
                place.workspace(), best.stream().map(Passage::searchText).toList());
        return best.stream()
                .filter(passage -> relevance.isEnough(closeness(asked, passage, embeddings), text, passage))
                .limit(MOST)
                .toList();
    }

    private static double closeness(Embedding asked, Passage passage, Map<String, Embedding> embeddings) {
        return Optional.ofNullable(embeddings.get(passage.searchText()))
                .map(asked::cosine)
                .orElseThrow(() -> new IllegalStateException("passage " + passage.id() + " has no embedding"));
    }

    private static List<Passage> fused(List<Passage> matching, List<Passage> nearest) {
        Map<Passage, Double> scores = new LinkedHashMap<>();
        add(scores, matching);
        add(scores, nearest);
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Passage, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(LOOKED_AT)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void add(Map<Passage, Double> scores, List<Passage> ranked) {
        for (int rank = 0; rank < ranked.size(); rank++) {
            scores.merge(ranked.get(rank), 1 / (K + rank + 1), Double::sum);
        }
    }
}
