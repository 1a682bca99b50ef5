package dev.errata.bot.knowledge;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.VectorTable;
import dev.errata.bot.question.PlaceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The passages of a workspace in memory, to find those that answer a question: by the closest of their windows, and by how much of the
 * question's words they hold, rare words counting more (the inverse document frequency of Robertson and Spärck Jones, as in BM25).
 */
public final class PassageIndex {

    /** Among a few passages every word is rare: what is known of words before any passage is, as if of so many each were held by some. */
    private static final int USUAL = 500;

    private static final int USUALLY_HOLDING = 5;

    private final List<Entry> entries;
    private final VectorTable windows;
    private final Map<Integer, Integer> holders;

    /**
     * A passage to find.
     *
     * @param windows their embeddings, all of one model
     */
    public record Indexed(Passage passage, Optional<PlaceId> place, List<Embedding> windows) {}

    /**
     * How well a passage answers.
     *
     * @param closeness the highest cosine of the question and a window
     * @param coverage the share of the question's words that it holds, weighted by how rare they are, from 0 to 1
     * @param window which window is that close, 0 for the first
     */
    public record Hit(PassageId passage, double closeness, double coverage, int window) {

        /** What a passage that holds every word is closer than one that holds none; chosen on the first half of docs/documents.md. */
        private static final double WORDS = .4;

        public double score() {
            return closeness + WORDS * coverage;
        }
    }

    /** Words are kept as hashes: two that share one by chance are a little more alike than they should be. */
    private record Entry(
            PassageId passage, Optional<PlaceId> place, int firstWindow, int lastWindow, Set<Integer> words) {

        Entry at(int window) {
            return new Entry(passage, place, window, window + lastWindow - firstWindow, words);
        }

        long weight() {
            return Bytes.OBJECT + 2 * Bytes.ID + (long) words.size() * Bytes.ENTRY / 2;
        }
    }

    private PassageIndex(List<Entry> entries, VectorTable windows, Map<Integer, Integer> holders) {
        this.entries = entries;
        this.windows = windows;
        this.holders = holders;
    }

    public static PassageIndex of(List<Indexed> passages) {
        return new PassageIndex(List.of(), VectorTable.of(List.of()), Map.of()).changed(Set.of(), passages);
    }

    /** The ids of all passages in it. */
    public Set<PassageId> passages() {
        return entries.stream().map(Entry::passage).collect(Collectors.toSet());
    }

    /**
     * The same with some passages less and some more, which costs what is added.
     *
     * @param kept the ids of those that stay; others than those in it are ignored
     */
    public PassageIndex changed(Set<PassageId> kept, List<Indexed> added) {
        List<Entry> all = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        List<Embedding> others = new ArrayList<>();
        for (Entry entry : entries) {
            if (kept.contains(entry.passage())) {
                all.add(entry.at(from.size()));
                for (int window = entry.firstWindow(); window < entry.lastWindow(); window++) {
                    from.add(window);
                }
            }
        }
        for (Indexed one : added) {
            all.add(new Entry(
                    one.passage().id(),
                    one.place(),
                    from.size(),
                    from.size() + one.windows().size(),
                    hashes(TellingWords.stems(one.passage().searchText()))));
            one.windows().forEach(window -> from.add(-1));
            others.addAll(one.windows());
        }
        Map<Integer, Integer> holding = new HashMap<>();
        all.forEach(entry -> entry.words().forEach(word -> holding.merge(word, 1, Integer::sum)));
        return new PassageIndex(
                all,
                windows.rearranged(from.stream().mapToInt(Integer::intValue).toArray(), others),
                holding);
    }

    private static Set<Integer> hashes(Set<String> words) {
        Set<Integer> hashes = new HashSet<>();
        words.forEach(word -> hashes.add(word.hashCode()));
        return hashes;
    }

    /** What it takes in memory, at most. */
    public long weight() {
        return windows.weight()
                + (long) holders.size() * Bytes.ENTRY
                + entries.stream().mapToLong(Entry::weight).sum();
    }

    /**
     * The best of those whose place passes, best first.
     *
     * @param asked of the model of the windows; with another number of dimensions nothing is found
     */
    public List<Hit> best(Embedding asked, String question, Predicate<Optional<PlaceId>> place, int limit) {
        if (windows.dimensions() != asked.dimensions()) {
            return List.of();
        }
        VectorTable.Probe probe = VectorTable.Probe.of(asked);
        Map<Integer, Double> wanted = new HashMap<>();
        hashes(TellingWords.stems(question)).forEach(word -> wanted.put(word, rarity(word)));
        return entries.stream()
                .filter(entry -> place.test(entry.place()))
                .map(entry -> hit(entry, probe, coverage(entry, wanted)))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(limit)
                .toList();
    }

    private Hit hit(Entry entry, VectorTable.Probe probe, double coverage) {
        double closeness = -1;
        int closest = 0;
        for (int window = entry.firstWindow(); window < entry.lastWindow(); window++) {
            double cosine = windows.cosine(window, probe);
            if (cosine > closeness) {
                closeness = cosine;
                closest = window - entry.firstWindow();
            }
        }
        return new Hit(entry.passage(), closeness, coverage, closest);
    }

    private static double coverage(Entry entry, Map<Integer, Double> wanted) {
        double all = 0;
        double held = 0;
        for (Map.Entry<Integer, Double> word : wanted.entrySet()) {
            all += word.getValue();
            held += entry.words().contains(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : held / all;
    }

    private double rarity(int word) {
        int holding = USUALLY_HOLDING + holders.getOrDefault(word, 0);
        int all = USUAL + entries.size();
        return Math.log(1 + (all - holding + .5) / (holding + .5));
    }
}
