package dev.errata.bot.recall.applicability;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.recall.applicability.Background.Neighbourhood;
import dev.errata.bot.recall.applicability.Scales.Wording;
import dev.errata.bot.recall.applicability.VectorTable.Probe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Everything taught in one part of a scope, before the background of one place. Looked up in two stages: one vector and the neighbours'
 * scores for each correction, then everything about the best of them.
 */
final class TaughtIndex {

    private static final int SECOND_STAGE = 200;

    /** Past questions that surely are about the same stand in for exemplars while there are few. */
    private static final int EXEMPLARS_ENOUGH = 4;

    private static final int MOST_ADOPTED = 3;

    private final Parameters parameters;
    private final Background background;
    private final TermWeights weights;
    private final Tags tags;
    private final List<Taught> taught;
    private final VectorTable centres;
    private final float[] centreCrowding;
    // One row for each past question: the ten that a question needs lie together.
    private final float[][] smoothed;
    private final Map<String, BitSet> named = new HashMap<>();
    private final long weight;

    TaughtIndex(List<Taught> taught, History history, Tags tags, Parameters parameters) {
        this.parameters = parameters;
        this.background = history.background();
        this.weights = history.weights();
        this.tags = tags;
        this.taught = List.copyOf(taught);
        this.centreCrowding = new float[taught.size()];
        this.smoothed = new float[background.size()][taught.size()];
        int[][] adopted = adopted();
        List<Embedding> all = new ArrayList<>();
        for (int i = 0; i < taught.size(); i++) {
            Embedding centre = taught.get(i).centre(adopted[i], parameters.get(Parameter.ADOPTED), background);
            all.add(centre);
            spread(i, background.likeness(Probe.of(centre)));
            nameSubjects(i);
        }
        this.centres = VectorTable.of(all);
        this.weight = centres.weight()
                + 4L * background.size() * taught.size()
                + taught.stream().mapToLong(Taught::weight).sum();
    }

    /** For each correction the past questions that resemble it more than any other one and clearly more than usual. */
    private int[][] adopted() {
        float surely = parameters.get(Parameter.SURELY);
        float aroundCorrection = parameters.get(Parameter.AROUND_CORRECTION);
        int[] best = new int[background.size()];
        float[] highest = new float[background.size()];
        Arrays.fill(highest, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < taught.size(); i++) {
            float around = aroundCorrection * taught.get(i).crowding();
            float[] likeness = taught.get(i).likeness();
            for (int past = 0; past < best.length; past++) {
                if (likeness[past] - around > highest[past]) {
                    highest[past] = likeness[past] - around;
                    best[past] = i;
                }
            }
        }
        int[][] adopted = new int[taught.size()][0];
        IntStream.range(0, best.length)
                .boxed()
                .filter(past -> standing(past, highest) > surely)
                .sorted((a, b) -> Float.compare(standing(b, highest), standing(a, highest)))
                .forEach(past -> {
                    int[] already = adopted[best[past]];
                    if (taught.get(best[past]).accepted().size() < EXEMPLARS_ENOUGH && already.length < MOST_ADOPTED) {
                        adopted[best[past]] = Arrays.copyOf(already, already.length + 1);
                        adopted[best[past]][already.length] = past;
                    }
                });
        return adopted;
    }

    private float standing(int past, float[] highest) {
        return highest[past] - parameters.get(Parameter.AROUND_QUESTION) * background.crowdingOf(past);
    }

    /** The scores of a correction for the past questions, smoothed over their graph. */
    private void spread(int position, float[] likenessOfCentre) {
        Taught one = taught.get(position);
        centreCrowding[position] = background.crowding(likenessOfCentre);
        float[] closerToRejected = one.closerToRejected(background);
        float aroundCorrection = parameters.get(Parameter.AROUND_CORRECTION);
        float rejectedNearby = parameters.get(Parameter.REJECTED_NEARBY);
        Taught.AroundQuestion aroundQuestion = one.aroundQuestion(parameters);
        float[] scores = new float[background.size()];
        for (int past = 0; past < scores.length; past++) {
            scores[past] = (one.likeness()[past] - aroundCorrection * one.crowding()) / 2
                    + (likenessOfCentre[past] - aroundCorrection * centreCrowding[position]) / 2
                    - aroundQuestion.of(background.crowdingOf(past))
                    - (closerToRejected == null ? 0 : rejectedNearby * closerToRejected[past]);
        }
        float[] spread = background.smooth(scores);
        for (int past = 0; past < spread.length; past++) {
            smoothed[past][position] = spread[past];
        }
    }

    private void nameSubjects(int position) {
        Taught.Named occasion = taught.get(position).occasion();
        if (occasion != null) {
            for (String subject : occasion.occasion().subjects()) {
                for (String term : Terms.of(subject)) {
                    named.computeIfAbsent(term, t -> new BitSet()).set(position);
                }
            }
        }
    }

    /** What is worth a closer look, strongest first. */
    List<Evidence> weigh(Embedding question, String text) {
        Probe probe = Probe.of(question);
        float[] likeness = background.likeness(probe);
        float crowding = background.crowding(likeness);
        Neighbourhood near = background.neighbourhood(likeness);
        float[] nearScores = new float[taught.size()];
        for (int i = 0; i < near.size(); i++) {
            float weight = near.weight(i);
            float[] row = smoothed[near.past(i)];
            for (int position = 0; position < nearScores.length; position++) {
                nearScores[position] += weight * row[position];
            }
        }
        float smoothing = near.size() == 0 ? 0 : background.smoothing();
        Wording wording = Wording.of(text);
        Scales scales = new Scales(
                parameters,
                weights,
                new Scales.Asked(probe, wording, tags.namedIn(wording.terms()), crowding, smoothing));
        float[] centred = centred(probe);
        return closer(centred, nearScores, smoothing, wording.terms())
                .mapToObj(position -> scales.weigh(taught.get(position), centred[position], nearScores[position]))
                .sorted((a, b) -> Double.compare(b.strength(), a.strength()))
                .toList();
    }

    /** The cosine with each centre, less what is usual around it. */
    private float[] centred(Probe probe) {
        float aroundCorrection = parameters.get(Parameter.AROUND_CORRECTION);
        float[] centred = centres.cosines(probe);
        for (int position = 0; position < centred.length; position++) {
            centred[position] -= aroundCorrection * centreCrowding[position];
        }
        return centred;
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
        float[] sorted = rough.clone();
        Arrays.sort(sorted);
        float bar = sorted[sorted.length - SECOND_STAGE];
        BitSet closer = new BitSet(rough.length);
        for (int position = 0; position < rough.length; position++) {
            closer.set(position, rough[position] >= bar);
        }
        BitSet naming = new BitSet();
        terms.stream().map(named::get).filter(found -> found != null).forEach(naming::or);
        // Where thousands name a word, that word says little.
        naming.stream().limit(SECOND_STAGE).forEach(closer::set);
        return closer.stream();
    }

    Background background() {
        return background;
    }

    List<Taught> taught() {
        return taught;
    }

    /** What it takes in memory, about. */
    long weight() {
        return weight;
    }
}
