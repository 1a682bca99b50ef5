package dev.errata.bot.recall.applicability;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.VectorTable;
import dev.errata.bot.embedding.VectorTable.Probe;
import dev.errata.bot.recall.background.Background;
import dev.errata.bot.recall.background.Background.Neighbourhood;
import dev.errata.bot.recall.background.Parameter;
import dev.errata.bot.recall.background.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every question looks at: for each correction the centre of its questions and its scores for the past questions. Such a column
 * depends on the correction and the past questions it adopted alone, so it is kept as long as these stay.
 */
final class Columns {

    private static final int NEW = -1;

    private final Background background;
    private final Parameters parameters;
    private final List<IndexedCorrection> taught;
    private final Adoption adoption;
    private final VectorTable centres;
    private final float[] hubness;
    // One row for each past question: the ten that a question needs lie together.
    private final float[][] smoothed;
    private final long weight;

    private Columns(
            Background background,
            Parameters parameters,
            List<IndexedCorrection> taught,
            Adoption adoption,
            VectorTable centres,
            float[] hubness,
            float[][] smoothed) {
        this.background = background;
        this.parameters = parameters;
        this.taught = List.copyOf(taught);
        this.adoption = adoption;
        this.centres = centres;
        this.hubness = hubness;
        this.smoothed = smoothed;
        this.weight = centres.weight()
                + adoption.weight()
                + 4L * background.size() * taught.size()
                + taught.stream().mapToLong(IndexedCorrection::weight).sum();
    }

    /** Of nothing yet. */
    static Columns before(Background background, Parameters parameters) {
        return new Columns(
                background,
                parameters,
                List.of(),
                Adoption.among(List.of(), background, parameters),
                VectorTable.of(List.of()),
                new float[0],
                new float[background.size()][0]);
    }

    /** What is the same object as before is taken over. */
    Columns changedTo(List<IndexedCorrection> now) {
        Adoption adopting = Adoption.among(now, background, parameters);
        int[] from = from(now, adopting);
        float[] hubnessNow = new float[from.length];
        float[][] smoothedNow = rearranged(smoothed, from);
        List<Embedding> added = new ArrayList<>();
        for (int position = 0; position < from.length; position++) {
            if (from[position] == NEW) {
                IndexedCorrection one = now.get(position);
                Embedding centre = one.centre(adopting.by(position), parameters.get(Parameter.ADOPTED), background);
                float[] likeness = background.likeness(Probe.of(centre));
                hubnessNow[position] = background.hubness(likeness);
                float[] spread = background.smooth(scores(one, likeness, hubnessNow[position]));
                for (int past = 0; past < spread.length; past++) {
                    smoothedNow[past][position] = spread[past];
                }
                added.add(centre);
            } else {
                hubnessNow[position] = hubness[from[position]];
            }
        }
        return new Columns(
                background, parameters, now, adopting, centres.rearranged(from, added), hubnessNow, smoothedNow);
    }

    /** For each correction where its column was before; {@value #NEW} if it has to be worked out. */
    private int[] from(List<IndexedCorrection> now, Adoption adopting) {
        Map<IndexedCorrection, Integer> before = new HashMap<>();
        for (int position = 0; position < taught.size(); position++) {
            before.put(taught.get(position), position);
        }
        int[] from = new int[now.size()];
        for (int position = 0; position < from.length; position++) {
            int was = before.getOrDefault(now.get(position), NEW);
            boolean same = was != NEW && Arrays.equals(adoption.by(was), adopting.by(position));
            from[position] = same ? was : NEW;
        }
        return from;
    }

    /** What lay side by side mostly does so again: it is copied at once. */
    private static float[][] rearranged(float[][] rows, int[] from) {
        float[][] now = new float[rows.length][from.length];
        int start = 0;
        while (start < from.length) {
            int end = start + 1;
            while (end < from.length && from[start] != NEW && from[end] == from[start] + end - start) {
                end++;
            }
            if (from[start] != NEW) {
                for (int row = 0; row < rows.length; row++) {
                    System.arraycopy(rows[row], from[start], now[row], start, end - start);
                }
            }
            start = end;
        }
        return now;
    }

    /** How much each past question stands out for a correction. */
    private float[] scores(IndexedCorrection one, float[] likenessOfCentre, float hubnessOfCentre) {
        float[] closerToRejected = one.closerToRejected(background);
        float aroundCorrection = parameters.get(Parameter.AROUND_CORRECTION);
        float rejectedNearby = parameters.get(Parameter.REJECTED_NEARBY);
        IndexedCorrection.AroundQuestion aroundQuestion = one.aroundQuestion(parameters);
        float[] scores = new float[background.size()];
        for (int past = 0; past < scores.length; past++) {
            scores[past] = (one.likeness()[past] - aroundCorrection * one.hubness()) / 2
                    + (likenessOfCentre[past] - aroundCorrection * hubnessOfCentre) / 2
                    - aroundQuestion.of(background.hubnessOf(past))
                    - (closerToRejected == null ? 0 : rejectedNearby * closerToRejected[past]);
        }
        return scores;
    }

    /** The cosine with each centre, less what is usual around it. */
    float[] centred(Probe probe) {
        float aroundCorrection = parameters.get(Parameter.AROUND_CORRECTION);
        float[] centred = centres.cosines(probe);
        for (int position = 0; position < centred.length; position++) {
            centred[position] -= aroundCorrection * hubness[position];
        }
        return centred;
    }

    /** The scores that the neighbours of a question have, for each correction. */
    float[] of(Neighbourhood near) {
        float[] scores = new float[taught.size()];
        for (int i = 0; i < near.size(); i++) {
            float share = near.weight(i);
            float[] row = smoothed[near.past(i)];
            for (int position = 0; position < scores.length; position++) {
                scores[position] += share * row[position];
            }
        }
        return scores;
    }

    List<IndexedCorrection> taught() {
        return taught;
    }

    /** What they take in memory, about. */
    long weight() {
        return weight;
    }
}
