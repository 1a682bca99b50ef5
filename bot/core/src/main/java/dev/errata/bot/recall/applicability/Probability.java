package dev.errata.bot.recall.applicability;

import dev.errata.bot.recall.background.Parameter;
import dev.errata.bot.recall.background.Parameters;

/**
 * How probable a strength makes it that a correction applies: logistic regression (Platt scaling) on public questions of which half needed a
 * correction, weighted so that each place counts the same.
 */
final class Probability {

    private final double base;
    private final double perStrength;
    private final double perLead;

    Probability(Parameters parameters) {
        this.base = parameters.get(Parameter.BASE);
        this.perStrength = parameters.get(Parameter.STRENGTH);
        this.perLead = parameters.get(Parameter.LEAD);
    }

    /** @param lead how much stronger it is than the strongest other one; negative if it is weaker */
    double of(double strength, double lead) {
        return 1 / (1 + Math.exp(-(base + perStrength * strength + perLead * lead)));
    }
}
