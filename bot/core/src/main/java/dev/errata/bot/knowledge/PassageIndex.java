package dev.errata.bot.knowledge;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.VectorTable;
import dev.errata.bot.question.PlaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The passages of a workspace in memory, to find those that answer a question: by the closest of their windows, and by how much of the
 * question's words they hold, rare words counting more (the inverse document frequency of Robertson and Spärck Jones, as in BM25).
 */
public final class PassageIndex {

    /** Among a few passages every word is rare: what is known of words before any passage is, as if of so many each were held by some. */
    private static final int USUAL = 500;

    private static final int USUALLY_HOLDING = 5;

    /** That a passage holds a word is known of both. */
    private static final long WORD = 2L * Integer.BYTES;

    private static final int[] NOBODY = {};

    private final List<Entry> entries;
    private final VectorTable windows;

    /** For each word the positions of the passages that hold it. */
    private final Map<Integer, int[]> holders;

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
    private static final class Entry {
        private final PassageId passage;
        private final Optional<PlaceId> place;
        private final int[] words;
        private final int firstWindow;
        private final int lastWindow;

        Entry(PassageId passage, Optional<PlaceId> place, int[] words, int firstWindow, int windows) {
            this.passage = passage;
            this.place = place;
            this.words = words;
            this.firstWindow = firstWindow;
            this.lastWindow = firstWindow + windows;
        }

        Entry at(int window) {
            return new Entry(passage, place, words, window, lastWindow - firstWindow);
        }

        long weight() {
            return Bytes.OBJECT + 2 * Bytes.ID + WORD * words.length;
        }
    }

    private PassageIndex(List<Entry> entries, VectorTable windows, Map<Integer, int[]> holders) {
        this.entries = entries;
        this.windows = windows;
        this.holders = holders;
    }

    public static PassageIndex of(List<Indexed> passages) {
        return new PassageIndex(List.of(), VectorTable.of(List.of()), Map.of()).changed(Set.of(), passages);
    }

    /** The ids of all passages in it. */
    public Set<PassageId> passages() {
        return entries.stream().map(entry -> entry.passage).collect(Collectors.toSet());
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
            if (kept.contains(entry.passage)) {
                all.add(entry.at(from.size()));
                for (int window = entry.firstWindow; window < entry.lastWindow; window++) {
                    from.add(window);
                }
            }
        }
        for (Indexed one : added) {
            all.add(new Entry(
                    one.passage().id(),
                    one.place(),
                    hashes(TellingWords.stems(one.passage().searchText())),
                    from.size(),
                    one.windows().size()));
            one.windows().forEach(window -> from.add(-1));
            others.addAll(one.windows());
        }
        return new PassageIndex(
                all,
                windows.rearranged(from.stream().mapToInt(Integer::intValue).toArray(), others),
                holders(all));
    }

    private static Map<Integer, int[]> holders(List<Entry> entries) {
        Map<Integer, Integer> counts = new HashMap<>();
        entries.forEach(entry -> IntStream.of(entry.words).forEach(word -> counts.merge(word, 1, Integer::sum)));
        Map<Integer, int[]> holders = new HashMap<>();
        for (int position = 0; position < entries.size(); position++) {
            for (int word : entries.get(position).words) {
                int left = counts.merge(word, -1, Integer::sum);
                int[] held = holders.computeIfAbsent(word, first -> new int[left + 1]);
                held[held.length - 1 - left] = position;
            }
        }
        return holders;
    }

    private static int[] hashes(Set<String> words) {
        return words.stream().mapToInt(String::hashCode).distinct().toArray();
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
        double[] coverage = coverage(question);
        Hit[] hits = IntStream.range(0, entries.size())
                .filter(position -> place.test(entries.get(position).place))
                .mapToObj(position -> hit(entries.get(position), probe, coverage[position]))
                .toArray(Hit[]::new);
        return best(hits, limit);
    }

    /** Best first; of equals the first. */
    private static List<Hit> best(Hit[] hits, int limit) {
        List<Hit> best = new ArrayList<>();
        for (Hit hit : hits) {
            if (best.size() == limit && best.get(limit - 1).score() >= hit.score()) {
                continue;
            }
            int at = best.size();
            while (at > 0 && best.get(at - 1).score() < hit.score()) {
                at--;
            }
            best.add(at, hit);
            if (best.size() > limit) {
                best.remove(limit);
            }
        }
        return best;
    }

    private Hit hit(Entry entry, VectorTable.Probe probe, double coverage) {
        double closeness = -1;
        int closest = 0;
        for (int window = entry.firstWindow; window < entry.lastWindow; window++) {
            double cosine = windows.cosine(window, probe);
            if (cosine > closeness) {
                closeness = cosine;
                closest = window - entry.firstWindow;
            }
        }
        return new Hit(entry.passage, closeness, coverage, closest);
    }

    /** Of each passage. */
    private double[] coverage(String question) {
        double[] held = new double[entries.size()];
        double all = 0;
        for (int word : hashes(TellingWords.stems(question))) {
            int[] holding = holders.getOrDefault(word, NOBODY);
            double rarity = rarity(holding.length);
            all += rarity;
            for (int position : holding) {
                held[position] += rarity;
            }
        }
        for (int position = 0; position < held.length; position++) {
            held[position] = all == 0 ? 0 : held[position] / all;
        }
        return held;
    }

    private double rarity(int held) {
        int holding = USUALLY_HOLDING + held;
        int all = USUAL + entries.size();
        return Math.log(1 + (all - holding + .5) / (holding + .5));
    }
}
