package dev.errata.bot.recall.applicability;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.InteractionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How probable it is that a correction applies to a question, and why.
 *
 * @param probability from 0 to 1
 * @param against what speaks most against it
 * @param named whether the question names what its text says it is for
 * @param second whether another one on another subject is stronger
 * @param least how probable it has to be to be given, whatever a workspace has chosen; more than 1 if it must not be
 * @param unread whether the question is in a language in which nothing but the very words of another question says anything
 * @param empty whether the question does not say what it asks
 * @param settled whether people said of nearly the same question if it applies
 * @param confirmedFor a few questions beside the one it was made on for which it was confirmed
 * @param exemplar the accepted question that is closest; the rejected one if that decided
 */
public record Applicability(
        Correction correction,
        double probability,
        Against against,
        boolean named,
        boolean second,
        double least,
        boolean unread,
        boolean empty,
        boolean settled,
        List<String> confirmedFor,
        @Nullable InteractionId exemplar) {

    /** What can speak against a correction. */
    public enum Against {
        /** A question that it was said not to fit is closer. */
        REJECTED,
        /** Its "not when". */
        EXCEPTION,
        /** The question has a number, and every question that was accepted has another one. */
        OTHER_NUMBERS,
        /** The question is about another place, level, opposite or aspect. */
        OTHER_THING,
        /** The question does not say what it asks. */
        EMPTY,
        /** Another one fits better. */
        RIVAL,
        /** It is close, but so is much else that is asked here. */
        COMMON,
        /** Nothing that it was confirmed for is close. */
        UNLIKE
    }

    /** Whether it is probable enough to be given where that much is wanted. */
    public boolean reaches(double wanted) {
        return probability >= Math.max(wanted, least);
    }

    public Applicability {
        confirmedFor = List.copyOf(confirmedFor);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability + " of correction " + correction.id());
        }
    }
}
