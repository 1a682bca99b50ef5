package dev.errata.bot.recall.background;

import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.VectorTable;
import dev.errata.bot.embedding.VectorTable.Probe;
import java.util.Arrays;
import java.util.List;

/**
 * The past questions of a place, as the background of a decision. Two uses: a likeness counts only as far as it exceeds how much everything
 * here resembles everything (hub correction, after cross-domain similarity local scaling, Conneau et al. 2018), and a score is averaged over
 * the nearest past questions (smoothing over their graph, after label propagation, Zhu and Ghahramani 2002). With little history both fade
 * out.
 */
public final class Background {

    /** Nearest likenesses whose mean is the hubness, with {@value #FULL} past questions. */
    private static final int HUB_SIZE = 10;

    private static final int FULL = 300;

    /** As many past questions as the usual hubness is worth. */
    private static final double PRIOR = 30;

    private static final float ITSELF = .98f;

    private static final int NEIGHBOURS = 10;
    private static final long NEIGHBOURHOOD = 140;
    private static final double TEMPERATURE = .03;
    private static final int ROUNDS = 3;
    private static final double HISTORY_FOR_HALF_OF_IT = 50;

    private final VectorTable past;
    private final float[] hubness;
    private final Neighbourhood[] neighbourhoods;
    private final int hubSize;
    private final double trust;
    private final float smoothing;
    private final float usualHubness;

    private Background(VectorTable past, Parameters parameters) {
        int size = past.size();
        this.past = past;
        this.hubSize = (int) Math.max(1, Math.round(HUB_SIZE * Math.pow(size / (double) FULL, .75)));
        this.trust = size == 0 ? 0 : size / (size + PRIOR * Math.max(0, 1 - size / (double) FULL));
        this.usualHubness = parameters.get(Parameter.USUAL_HUBNESS);
        this.smoothing = (float)
                (parameters.get(Parameter.SMOOTHING) * (size >= FULL ? 1 : size / (size + HISTORY_FOR_HALF_OF_IT)));
        this.hubness = new float[size];
        this.neighbourhoods = new Neighbourhood[size];
        float[][] likeness = new float[size][];
        for (int i = 0; i < size; i++) {
            likeness[i] = past.cosines(past.probe(i));
            // A past question is no neighbour of its own.
            likeness[i][i] = Float.POSITIVE_INFINITY;
            hubness[i] = hubness(likeness[i]);
        }
        for (int i = 0; i < size; i++) {
            neighbourhoods[i] = neighbourhood(likeness[i]);
        }
    }

    static Background of(List<Embedding> past, Parameters parameters) {
        return new Background(VectorTable.of(past), parameters);
    }

    /** The nearest past questions, with weights that add up to 1. */
    public static final class Neighbourhood {

        private final int[] past;
        private final float[] weights;

        private Neighbourhood(int[] past, float[] weights) {
            this.past = past;
            this.weights = weights;
        }

        public int size() {
            return past.length;
        }

        public int past(int index) {
            return past[index];
        }

        public float weight(int index) {
            return weights[index];
        }

        /** The weighted mean of what the neighbours have. */
        float mean(float[] ofPast) {
            float mean = 0;
            for (int i = 0; i < past.length; i++) {
                mean += weights[i] * ofPast[past[i]];
            }
            return mean;
        }
    }

    public int size() {
        return past.size();
    }

    /** What it takes in memory, about. */
    long bytes() {
        return past.weight() + (NEIGHBOURHOOD + Float.BYTES) * past.size();
    }

    public VectorTable past() {
        return past;
    }

    /** How much of a score comes from the neighbours. */
    public float smoothing() {
        return smoothing;
    }

    /** The cosines of one embedding with each past question. */
    public float[] likeness(Probe probe) {
        return past.cosines(probe);
    }

    /**
     * The hubness of something, how much the past questions resemble it: the mean of its highest likenesses, drawn to the usual where there are few. What is
     * nearly the same is the thing itself, asked before, and does not count against it.
     */
    public float hubness(float[] likeness) {
        float[] sorted = likeness.clone();
        Arrays.sort(sorted);
        int to = sorted.length;
        while (to > 0 && sorted[to - 1] > ITSELF) {
            to--;
        }
        int from = Math.max(0, to - hubSize);
        if (from == to) {
            return usualHubness;
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += sorted[i];
        }
        return (float) (trust * sum / (to - from) + (1 - trust) * usualHubness);
    }

    public float hubnessOf(int pastQuestion) {
        return hubness[pastQuestion];
    }

    public Neighbourhood neighbourhood(float[] likeness) {
        int[] nearest = new int[Math.min(NEIGHBOURS, likeness.length)];
        float[] standing = new float[nearest.length];
        int found = 0;
        for (int i = 0; i < likeness.length; i++) {
            float value = likeness[i] - hubness[i] / 2;
            if (Float.isInfinite(value) || (found == nearest.length && value <= standing[found - 1])) {
                continue;
            }
            int at = found < nearest.length ? found++ : found - 1;
            while (at > 0 && standing[at - 1] < value) {
                standing[at] = standing[at - 1];
                nearest[at] = nearest[at - 1];
                at--;
            }
            standing[at] = value;
            nearest[at] = i;
        }
        return new Neighbourhood(Arrays.copyOf(nearest, found), weights(Arrays.copyOf(standing, found)));
    }

    private static float[] weights(float[] standing) {
        float[] weights = new float[standing.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.exp((standing[i] - standing[0]) / TEMPERATURE);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        return weights;
    }

    /** Spreads what each past question has over its neighbours, some rounds long. */
    public float[] smooth(float[] ofPast) {
        float[] smoothed = ofPast;
        for (int round = 0; round < ROUNDS; round++) {
            float[] next = new float[ofPast.length];
            for (int i = 0; i < next.length; i++) {
                Neighbourhood near = neighbourhoods[i];
                next[i] = near.size() == 0 ? ofPast[i] : (1 - smoothing) * ofPast[i] + smoothing * near.mean(smoothed);
            }
            smoothed = next;
        }
        return smoothed;
    }
}
