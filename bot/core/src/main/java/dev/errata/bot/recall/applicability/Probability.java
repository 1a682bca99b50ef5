package dev.errata.bot.recall.applicability;

import dev.errata.bot.recall.background.Parameter;
import dev.errata.bot.recall.background.Parameters;

/**
 * How probable a strength makes it that a correction applies: logistic regression (Platt scaling) on public questions of which half needed a
 * correction, weighted so that each place counts the same. With more confirmed questions a neighbour reaches as far as a paraphrase, so that
 * the curve is flatter; that was chosen on questions of two workplaces beside the public ones.
 */
final class Probability {

    private final double base;
    private final double perStrength;
    private final double perLead;
    private final double lessForExemplars;
    private final double whateverExemplars;

    Probability(Parameters parameters) {
        this.base = parameters.get(Parameter.BASE);
        this.perStrength = parameters.get(Parameter.STRENGTH);
        this.perLead = parameters.get(Parameter.LEAD);
        this.lessForExemplars = parameters.get(Parameter.LESS_FOR_EXEMPLARS);
        this.whateverExemplars = parameters.get(Parameter.WHATEVER_EXEMPLARS);
    }

    /**
     * @param doublings of the questions that were confirmed, from 0 to 2
     * @param lead how much stronger it is than the strongest other one; negative if it is weaker
     */
    double of(double strength, double doublings, double lead) {
        double flatter = doublings * lessForExemplars * (strength - whateverExemplars);
        return 1 / (1 + Math.exp(-(base + perStrength * strength - flatter + perLead * lead)));
    }
}
