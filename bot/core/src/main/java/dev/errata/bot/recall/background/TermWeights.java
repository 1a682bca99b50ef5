package dev.errata.bot.recall.background;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much a word says: the rarer it is in what was asked in a place, the more (inverse document frequency). */
public final class TermWeights {

    /** A word with its count. */
    private static final long TERM = 150;

    private final Map<String, Integer> texts = new HashMap<>();
    private final int size;

    public TermWeights(Collection<String> asked) {
        this.size = asked.size();
        asked.forEach(text -> Terms.of(text).forEach(term -> texts.merge(term, 1, Integer::sum)));
    }

    /** What it takes in memory, about. */
    long bytes() {
        return TERM * texts.size();
    }

    private double weight(String term) {
        return Math.max(0, Math.log((size + 1) / (texts.getOrDefault(term, 0) + .5)));
    }

    /** The share of some words that a question has, by weight: 0 for none of them, 1 for all. */
    private double share(Set<String> wanted, Set<String> inQuestion) {
        double all = 0;
        double found = 0;
        for (String term : wanted) {
            double weight = weight(term);
            all += weight;
            found += inQuestion.contains(term) ? weight : 0;
        }
        return all > 0 ? found / all : 0;
    }

    /** How much of the words of one of some subjects a question has, from 0 to 1. */
    public double highestShare(List<Set<String>> subjects, Set<String> inQuestion) {
        return subjects.stream()
                .mapToDouble(subject -> share(subject, inQuestion))
                .max()
                .orElse(0);
    }
}
