package dev.errata.bot.recall.applicability;

/**
 * How probable a strength makes it that a correction applies: logistic regression (Platt scaling) on public questions of which half needed a
 * correction, weighted so that each place counts the same.
 */
final class Probability {

    private static final double BASE = -2.15;
    private static final double STRENGTH = 26.1;
    private static final double LEAD = 2;

    private Probability() {}

    /** @param lead how much stronger it is than the strongest other one; negative if it is weaker */
    static double of(double strength, double lead) {
        return 1 / (1 + Math.exp(-(BASE + STRENGTH * strength + LEAD * lead)));
    }
}
