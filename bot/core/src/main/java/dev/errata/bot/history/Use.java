package dev.errata.bot.history;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.Question;
import dev.errata.bot.recall.Application.Reason;

/**
 * One question for which a correction was recalled.
 *
 * @param given whether the answer got it; else it was held back
 * @param probability that it applies, from 0 to 1
 */
public record Use(CorrectionId correction, Question question, boolean given, double probability, Reason reason) {

    /** The probability from which something that was not used came close. */
    private static final double CLOSE = .20;

    /** Whether it was decided that it does not apply. */
    public boolean isHeldBack() {
        return !given && reason != Reason.JUST_MADE;
    }

    /** Whether it was held back, and came close. */
    public boolean isNearMiss() {
        return isHeldBack() && probability >= CLOSE;
    }
}
