package dev.errata.bot.recall;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.recall.judge.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * One correction in one answer: recalled, and given to the writer or held back.
 *
 * @param correction in the version that was recalled
 * @param given whether the writer got it
 * @param probability that it applies to the question, from 0 to 1
 * @param reason why it was given or held back
 * @param exemplar the question that decided, if one did
 * @param judgement what a language model said, if it was asked
 * @param followed whether the answer does what it says; null if that is not known
 */
public record Application(
        Correction correction,
        boolean given,
        double probability,
        Reason reason,
        @Nullable InteractionId exemplar,
        @Nullable Judgement judgement,
        @Nullable Boolean followed) {

    /** Why a correction was given or held back. */
    public enum Reason {
        /** Given: it is for every answer here. */
        STANDING,
        /** Given: the question is like one it was confirmed for. */
        LIKE_ACCEPTED,
        /** Given: the question names what its text says it is for. */
        NAMED,
        /** Given: the question is a little like one it was confirmed for, and a language model says that it fits. */
        JUDGED_TO_FIT,
        /** Given: a language model says that it fits, though the question is hardly like one it was confirmed for; people are asked. */
        UNEXPECTED,
        /** Given: it was made on this very answer. */
        JUST_MADE,
        /** Held back: it may fit; people are asked. */
        MAY_FIT,
        /** Held back: the question is a little like one it was confirmed for, but a language model says that it does not fit. */
        JUDGED_NOT_TO_FIT,
        /** Held back: a language model says that it does not fit, though the question is like one it was confirmed for; people are asked. */
        DOUBTED,
        /** Held back: the question is closer to one it was said not to fit. */
        LIKE_REJECTED,
        /** Held back: its author said that it does not hold for this. */
        EXCEPTED,
        /** Held back: the question has another number than those it was confirmed for. */
        OTHER_NUMBERS,
        /** Held back: the question is about another place, level, opposite or aspect than those it was confirmed for. */
        OTHER_THING,
        /** Held back: the question does not say what it asks. */
        SAYS_NOTHING,
        /** Held back: a correction on another subject fits better. */
        ANOTHER_FITS_BETTER,
        /** Held back: a question it was confirmed for is close, but so is much else that is asked here. */
        NOT_SPECIFIC,
        /** Held back: no question it was confirmed for is close enough. */
        NOT_ALIKE,
        /** Held back: a correction on the same subject comes first here. */
        OVERRIDDEN,
        /** Held back: one that comes first here says otherwise of the same. */
        CONTRADICTED,
        /** Held back: it contradicts one that comes first here until somebody decides, or that its author taught in its place. */
        DISPUTED,
        /** Held back: more applied than a prompt can hold. */
        OVER_BUDGET,
        /** Held back: it is its author's alone, and others read the answer. */
        OTHERS_READ,
        /** Held back: it is about tone or format, and no language model wrote the answer. */
        NEEDS_MODEL;

        /** Whether it was given because of how like the question is to others. */
        public boolean isByLikeness() {
            return this == LIKE_ACCEPTED || this == NAMED || this == JUDGED_TO_FIT || this == UNEXPECTED;
        }

        /** Whether people are asked below the answer if it fits. */
        public boolean asks() {
            return this == MAY_FIT || this == UNEXPECTED || this == DOUBTED;
        }
    }

    /** Whether an answer that it was left out of says what it does instead, so that it changes with it. */
    public boolean isOutdone() {
        return reason == Reason.CONTRADICTED || reason == Reason.DISPUTED;
    }

    /** Of which is not known yet whether an answer follows it. */
    public Application(
            Correction correction,
            boolean given,
            double probability,
            Reason reason,
            @Nullable InteractionId exemplar,
            @Nullable Judgement judgement) {
        this(correction, given, probability, reason, exemplar, judgement, null);
    }

    public Application {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability + " of correction " + correction.id());
        }
    }

    /** Whether an answer stands and falls with it: it was given to it, or the answer was written because it was made. */
    public boolean carries() {
        return given || reason == Reason.JUST_MADE;
    }

    /** What is left of it in an answer that no language model wrote: quotes have no tone. */
    public Application quoted() {
        if (!correction.lesson().type().isStyle() || reason == Reason.OTHERS_READ) {
            return this;
        }
        return heldBack(reason == Reason.JUST_MADE ? Reason.JUST_MADE : Reason.NEEDS_MODEL);
    }

    /** Whether the answer was given it, and does not do what it says. */
    public boolean isUnfollowed() {
        return given && Boolean.FALSE.equals(followed);
    }

    /** The same, once an answer was written. */
    public Application followed(@Nullable Boolean follows) {
        return new Application(correction, given, probability, reason, exemplar, judgement, given ? follows : null);
    }

    public Application heldBack(Reason why) {
        return new Application(correction, false, probability, why, exemplar, judgement);
    }
}
