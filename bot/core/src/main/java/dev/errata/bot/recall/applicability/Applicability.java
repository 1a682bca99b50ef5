package dev.errata.bot.recall.applicability;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.InteractionId;
import org.jspecify.annotations.Nullable;

/**
 * How probable it is that a correction applies to a question, and why.
 *
 * @param probability from 0 to 1
 * @param against what speaks most against it
 * @param named whether the question names what its text says it is for
 * @param second whether another one on another subject is stronger
 * @param exemplar the accepted question that is closest; the rejected one if that decided
 */
public record Applicability(
        Correction correction,
        double probability,
        Against against,
        boolean named,
        boolean second,
        @Nullable InteractionId exemplar) {

    /** What can speak against a correction. */
    public enum Against {
        /** A question that it was said not to fit is closer. */
        REJECTED,
        /** Its "not when". */
        EXCEPTION,
        /** The question has a number, and every question that was accepted has another one. */
        OTHER_NUMBERS,
        /** Another one fits better. */
        RIVAL,
        /** It is close, but so is much else that is asked here. */
        COMMON,
        /** Nothing that it was confirmed for is close. */
        UNLIKE
    }

    public Applicability {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability + " of correction " + correction.id());
        }
    }
}
