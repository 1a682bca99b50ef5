package dev.errata.bot.knowledge;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Vectors;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what documents say about a question, by its words and by its meaning. The two rankings are fused by reciprocal rank (Cormack,
 * Clarke and Büttcher, SIGIR 2009).
 */
public final class FindPassages {

    private static final int CANDIDATES = 20;
    private static final int MOST = 5;
    private static final double K = 60;

    private final Passages passages;
    private final Vectors vectors;

    public FindPassages(Passages passages, Vectors vectors) {
        this.passages = passages;
        this.vectors = vectors;
    }

    /** Best first, at most five. */
    public List<Passage> about(Place place, Person asker, String text) {
        Map<Passage, Double> scores = new LinkedHashMap<>();
        add(scores, passages.matching(place, asker, text, CANDIDATES));
        add(scores, passages.nearest(place, asker, vectors.model(), vectors.of(place.workspace(), text), CANDIDATES));
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Passage, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void add(Map<Passage, Double> scores, List<Passage> ranked) {
        for (int rank = 0; rank < ranked.size(); rank++) {
            scores.merge(ranked.get(rank), 1 / (K + rank + 1), Double::sum);
        }
    }
}
