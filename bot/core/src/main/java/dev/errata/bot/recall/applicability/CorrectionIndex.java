package dev.errata.bot.recall.applicability;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.VectorTable.Probe;
import dev.errata.bot.recall.applicability.EvidenceScorer.Wording;
import dev.errata.bot.recall.background.Background;
import dev.errata.bot.recall.background.Background.Neighbourhood;
import dev.errata.bot.recall.background.Parameters;
import dev.errata.bot.recall.background.Surroundings;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Everything taught in one part of a scope, before the background of one place. Looked up in two stages: one vector and the neighbours'
 * scores for each correction, then everything about the best of them.
 */
final class CorrectionIndex {

    private static final int SECOND_STAGE = 200;

    private final Surroundings surroundings;
    private final Parameters parameters;
    private final Tags tags;
    private final Columns columns;
    private final Map<String, BitSet> named;

    private CorrectionIndex(Surroundings surroundings, Parameters parameters, Tags tags, Columns columns) {
        this.surroundings = surroundings;
        this.parameters = parameters;
        this.tags = tags;
        this.columns = columns;
        this.named = named(columns.taught());
    }

    /** Of nothing yet. */
    static CorrectionIndex before(Surroundings surroundings, Parameters parameters) {
        return new CorrectionIndex(
                surroundings, parameters, new Tags(List.of()), Columns.before(surroundings.background(), parameters));
    }

    /** The same before the same past questions for what is taught now; what is as it was costs nothing again. */
    CorrectionIndex changedTo(List<IndexedCorrection> now, Tags tagsNow) {
        return new CorrectionIndex(surroundings, parameters, tagsNow, columns.changedTo(now));
    }

    /** For each word of a subject the positions of the rules for it. */
    private static Map<String, BitSet> named(List<IndexedCorrection> taught) {
        Map<String, BitSet> named = new HashMap<>();
        for (int position = 0; position < taught.size(); position++) {
            IndexedCorrection.Named occasion = taught.get(position).occasion();
            if (occasion != null) {
                for (String term : occasion.terms()) {
                    named.computeIfAbsent(term, t -> new BitSet()).set(position);
                }
            }
        }
        return named;
    }

    /** What is worth a closer look, strongest first. */
    List<Evidence> weigh(Embedding question, String text) {
        Background background = surroundings.background();
        Probe probe = Probe.of(question);
        float[] likeness = background.likeness(probe);
        Neighbourhood near = background.neighbourhood(likeness);
        float smoothing = near.size() == 0 ? 0 : background.smoothing();
        Wording wording = Wording.of(text);
        EvidenceScorer scales = new EvidenceScorer(
                parameters,
                surroundings.weights(),
                new EvidenceScorer.Query(
                        probe, wording, tags.namedIn(wording.terms()), background.hubness(likeness), smoothing));
        float[] nearScores = columns.of(near);
        float[] centred = columns.centred(probe);
        return closer(centred, nearScores, smoothing, wording.terms())
                .mapToObj(position ->
                        scales.weigh(columns.taught().get(position), centred[position], nearScores[position]))
                .sorted((a, b) -> Double.compare(b.strength(), a.strength()))
                .toList();
    }

    /** The positions that the second stage looks at: the best by the first, and what names a subject of the question. */
    private IntStream closer(float[] centred, float[] nearScores, float smoothing, Set<String> terms) {
        if (centred.length <= SECOND_STAGE) {
            return IntStream.range(0, centred.length);
        }
        float[] rough = new float[centred.length];
        for (int position = 0; position < rough.length; position++) {
            rough[position] = (1 - smoothing) * centred[position] + smoothing * nearScores[position];
        }
        float bar = highest(rough, SECOND_STAGE);
        BitSet closer = new BitSet(rough.length);
        for (int position = 0; position < rough.length; position++) {
            closer.set(position, rough[position] >= bar);
        }
        BitSet naming = new BitSet();
        terms.stream().map(named::get).filter(Objects::nonNull).forEach(naming::or);
        // Where thousands name a word, that word says little.
        naming.stream().limit(SECOND_STAGE).forEach(closer::set);
        return closer.stream();
    }

    /** The last of the highest so many. */
    private static float highest(float[] scores, int many) {
        PriorityQueue<Float> highest = new PriorityQueue<>(many);
        for (float score : scores) {
            if (highest.size() < many) {
                highest.add(score);
            } else if (score > highest.element()) {
                highest.remove();
                highest.add(score);
            }
        }
        return highest.element();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    List<IndexedCorrection> taught() {
        return columns.taught();
    }

    /** What it takes in memory, about. */
    long weight() {
        return columns.weight();
    }
}
