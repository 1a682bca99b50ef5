package dev.errata.bot.recall.applicability;

import dev.errata.bot.recall.background.Background;
import dev.errata.bot.recall.background.Parameter;
import dev.errata.bot.recall.background.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which past questions stand in for confirmed ones while a correction has few of those: the ones that resemble it more than any other
 * correction and clearly more than usual.
 */
final class Adoption {

    private static final int EXEMPLARS_ENOUGH = 4;
    private static final int MOST_ADOPTED = 3;
    private static final int[] NONE = {};

    private final int[][] adopted;

    private Adoption(int[][] adopted) {
        this.adopted = adopted;
    }

    static Adoption among(List<IndexedCorrection> taught, Background background, Parameters parameters) {
        int[] best = new int[background.size()];
        float[] standing = standing(taught, best, background, parameters);
        float surely = parameters.get(Parameter.SURELY);
        int[][] adopted = new int[taught.size()][];
        Arrays.fill(adopted, NONE);
        IntStream.range(0, best.length)
                .boxed()
                .filter(past -> standing[past] > surely)
                .sorted((a, b) -> Float.compare(standing[b], standing[a]))
                .forEach(past -> {
                    int[] already = adopted[best[past]];
                    if (taught.get(best[past]).accepted().size() < EXEMPLARS_ENOUGH && already.length < MOST_ADOPTED) {
                        adopted[best[past]] = Arrays.copyOf(already, already.length + 1);
                        adopted[best[past]][already.length] = past;
                    }
                });
        return new Adoption(adopted);
    }

    /** How much each past question stands out for the correction that it resembles most, whose position is left in {@code best}. */
    private static float[] standing(
            List<IndexedCorrection> taught, int[] best, Background background, Parameters parameters) {
        float aroundCorrection = parameters.get(Parameter.AROUND_CORRECTION);
        float[] highest = new float[best.length];
        Arrays.fill(highest, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < taught.size(); i++) {
            float around = aroundCorrection * taught.get(i).hubness();
            float[] likeness = taught.get(i).likeness();
            for (int past = 0; past < best.length; past++) {
                if (likeness[past] - around > highest[past]) {
                    highest[past] = likeness[past] - around;
                    best[past] = i;
                }
            }
        }
        for (int past = 0; past < best.length; past++) {
            highest[past] -= parameters.get(Parameter.AROUND_QUESTION) * background.hubnessOf(past);
        }
        return highest;
    }

    /** The past questions of the correction at a position. */
    int[] by(int position) {
        return adopted[position];
    }

    /** What it takes in memory, about. */
    long weight() {
        return 8L * adopted.length
                + Arrays.stream(adopted).mapToLong(one -> 24L * one.length).sum();
    }
}
