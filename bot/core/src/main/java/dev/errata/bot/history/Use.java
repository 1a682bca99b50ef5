package dev.errata.bot.history;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.Question;
import dev.errata.bot.recall.Application.Reason;
import java.util.Set;

/**
 * One question for which a correction was recalled.
 *
 * @param given whether the answer got it; else it was held back
 * @param probability that it applies, from 0 to 1
 */
public record Use(CorrectionId correction, Question question, boolean given, double probability, Reason reason) {

    /** The probability from which something that was not used came close. */
    private static final double CLOSE = .20;

    /** Reasons for which nothing was decided about the question. */
    public static final Set<Reason> NOT_DECIDED = Set.of(Reason.JUST_MADE, Reason.NEEDS_MODEL);

    /** Whether it was decided that it does not apply. */
    public boolean isHeldBack() {
        return !given && !NOT_DECIDED.contains(reason);
    }

    /** Whether it was held back, and came close. */
    public boolean isNearMiss() {
        return isHeldBack() && probability >= CLOSE;
    }
}
