package dev.errata.bot.recall.applicability;

import dev.errata.bot.recall.applicability.VectorTable.Probe;
import java.util.Set;

/**
 * What speaks for and against one correction, for one question. The parts add up to its strength; what was found on the way says why.
 *
 * @param strength how much it stands out: around 0 when nothing does, .05 when it probably applies
 * @param accepted which of the accepted questions is closest
 * @param likeness the cosine with it
 * @param rejected which of the rejected questions is closest; -1 if none was rejected
 * @param againstRejected what a rejected question took away
 * @param named how much of the subjects that its text names is in the question, from 0 to 1
 * @param againstException what "not when" took away
 * @param againstNumbers what other numbers than in every accepted question took away
 */
record Evidence(
        Taught taught,
        double strength,
        int accepted,
        double likeness,
        int rejected,
        double againstRejected,
        double named,
        double againstException,
        double againstNumbers) {

    /** A rejected question counts more than an accepted one: somebody looked at it and said no. */
    private static final double REJECTED = 1.5;

    private static final double SHARE_OF_QUESTIONS = .6;
    private static final double SHARE_OF_OCCASION = .4;
    private static final double NAMED = .15;
    private static final double NAMED_BY_CHANCE = .02;
    private static final double EXCEPTED = .15;
    private static final double OTHER_NUMBERS = .05;
    private static final double TAG = .02;
    private static final double NOTHING_ACCEPTED = 1;

    /** A question with what is known of it before any correction is looked at. */
    record Asked(Probe probe, Set<String> terms, Set<String> numbers, Set<String> tags, float crowding) {}

    /** Weighs one correction exactly. */
    static Evidence of(
            Taught taught, double centre, double smoothed, float smoothing, Asked asked, TermWeights weights) {
        int accepted = taught.nearestAccepted(asked.probe());
        double likeness = taught.accepted().cosine(accepted, asked.probe());
        double own = (likeness - Background.AROUND_CORRECTION * taught.crowding() + centre) / 2
                - Background.AROUND_QUESTION * asked.crowding();
        int rejected = taught.nearestRejected(asked.probe());
        double againstRejected =
                rejected < 0 ? 0 : REJECTED * Math.max(0, taught.rejected().cosine(rejected, asked.probe()) - likeness);
        double strength = (1 - smoothing) * own + smoothing * smoothed - againstRejected;
        strength -= taught.isOnlyRejected() ? NOTHING_ACCEPTED : 0;
        double named = 0;
        Taught.Named occasion = taught.occasion();
        if (occasion != null) {
            named = occasion.occasion().namedIn(asked.terms(), weights);
            double resembles = occasion.vector().cosine(0, asked.probe())
                    - Background.AROUND_CORRECTION * occasion.crowding()
                    - Background.AROUND_QUESTION * asked.crowding();
            strength = SHARE_OF_QUESTIONS * strength + SHARE_OF_OCCASION * resembles + NAMED * named - NAMED_BY_CHANCE;
        }
        double againstException = againstException(taught, likeness, asked, weights);
        double againstNumbers = taught.hasOtherNumbers(asked.numbers()) ? OTHER_NUMBERS : 0;
        return new Evidence(
                taught,
                strength - againstException - againstNumbers + tags(taught, asked),
                accepted,
                likeness,
                rejected,
                againstRejected,
                named,
                againstException,
                againstNumbers);
    }

    private static double againstException(Taught taught, double likeness, Asked asked, TermWeights weights) {
        Taught.Named exception = taught.exception();
        if (exception == null) {
            return 0;
        }
        double closer = exception.vector().cosine(0, asked.probe()) - likeness;
        return EXCEPTED * exception.occasion().namedIn(asked.terms(), weights) + REJECTED * Math.max(0, closer);
    }

    /** A question that names a tag of this place belongs to corrections with that tag rather than to others. */
    private static double tags(Taught taught, Asked asked) {
        if (asked.tags().isEmpty() || taught.tags().isEmpty()) {
            return 0;
        }
        return taught.tags().stream().anyMatch(asked.tags()::contains) ? TAG : -TAG;
    }

    boolean isForOccasion() {
        return taught.occasion() != null;
    }
}
