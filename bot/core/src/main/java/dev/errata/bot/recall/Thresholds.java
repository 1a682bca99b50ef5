package dev.errata.bot.recall;

import dev.errata.bot.recall.applicability.Applicability;

/**
 * From which probability on a correction is given, and from which on people are asked whether it fits.
 *
 * @param apply at least {@code ask}
 * @param ask above 0
 */
public record Thresholds(double apply, double ask) {

    /** Most of what people ask needs no correction, and a wrong one costs more trust than a missing one. */
    public static final Thresholds DEFAULT = new Thresholds(.70, .35);

    /** Where half of the questions need a correction, this balances precision and recall best. */
    public static final Thresholds BEST_F1 = new Thresholds(.40, .40);

    public Thresholds {
        if (!(ask > 0 && ask <= apply && apply <= 1)) {
            throw new IllegalArgumentException(
                    "to apply from " + apply + " and to ask from " + ask + ": needs 0 < ask <= apply <= 1");
        }
    }

    /** Whether a correction is given. */
    public boolean give(Applicability found) {
        return found.reaches(apply);
    }

    boolean leavesOpen(double probability) {
        return probability >= ask;
    }
}
