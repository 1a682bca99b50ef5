package dev.errata.bot.evaluation.score;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A mean with the interval in which it lies with 95 % probability, by the percentile bootstrap over cases (Efron, 1979); the same values give
 * the same interval.
 *
 * @param n how many cases it is of, at least 1
 */
public record Estimate(double mean, double low, double high, int n) {

    private static final int SAMPLES = 1_000;
    private static final double TAIL = .025;
    private static final long SEED = 20_261_201L;

    /**
     * Of these values.
     *
     * @param values one for each case, not empty
     */
    public static Estimate of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing has no mean");
        }
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] means = new double[SAMPLES];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            for (int i = 0; i < all.length; i++) {
                sum += all[random.nextInt(all.length)];
            }
            means[sample] = sum / all.length;
        }
        Arrays.sort(means);
        double mean = Arrays.stream(all).sum() / all.length;
        return new Estimate(mean, quantile(means, TAIL), quantile(means, 1 - TAIL), all.length);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** Of a difference: whether it may as well be none. */
    public boolean isNoise() {
        return low <= 0 && high >= 0;
    }
}
