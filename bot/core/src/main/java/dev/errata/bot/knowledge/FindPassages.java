package dev.errata.bot.knowledge;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Embedding;
import dev.errata.bot.recall.Vectors;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what documents say about a question, by its words and by its meaning. The two rankings are fused by reciprocal rank (Cormack,
 * Clarke and Büttcher, SIGIR 2009).
 */
public final class FindPassages {

    private static final int CANDIDATES = 20;
    private static final int MOST = 5;
    private static final double K = 60;

    /** On bge-small, passages that answer a question lie at .61 and more, and others of the same documents at .58 and less. */
    private static final double CLOSE = .60;

    private final Passages passages;
    private final Vectors vectors;

    public FindPassages(Passages passages, Vectors vectors) {
        this.passages = passages;
        this.vectors = vectors;
    }

    /** Best first, at most five; none that has neither the meaning nor most of the words of the text. */
    public List<Passage> about(Place place, Person asker, String text) {
        Embedding meaning = vectors.of(place.workspace(), text);
        Map<Passage, Double> scores = new LinkedHashMap<>();
        add(scores, passages.matching(place, asker, text, CANDIDATES));
        add(scores, passages.nearest(place, asker, vectors.model(), meaning, CANDIDATES));
        Map<String, Embedding> embedded = vectors.of(
                place.workspace(),
                scores.keySet().stream().map(Passage::searchText).toList());
        Set<String> words = Words.stems(text);
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Passage, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .filter(passage -> isClose(meaning, embedded.get(passage.searchText())) || hasMost(words, passage))
                .limit(MOST)
                .toList();
    }

    private static boolean isClose(Embedding meaning, @Nullable Embedding passage) {
        return passage != null && meaning.cosine(passage) >= CLOSE;
    }

    private static boolean hasMost(Set<String> words, Passage passage) {
        Set<String> shared = new HashSet<>(Words.stems(passage.searchText()));
        shared.retainAll(words);
        return shared.size() * 2 > words.size();
    }

    private static void add(Map<Passage, Double> scores, List<Passage> ranked) {
        for (int rank = 0; rank < ranked.size(); rank++) {
            scores.merge(ranked.get(rank), 1 / (K + rank + 1), Double::sum);
        }
    }
}
