package dev.errata.bot.correction;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PlaceId;
import java.time.Instant;

/**
 * A question for which people confirmed that a correction applies, or that it does not.
 *
 * @param question the standalone text of that interaction
 * @param place where it was asked: only people who can see that place may see its text
 */
public record Exemplar(
        CorrectionId correction,
        InteractionId interaction,
        PlaceId place,
        String question,
        Verdict verdict,
        Instant at) {

    /** What people said. */
    public enum Verdict {
        ACCEPTED,
        REJECTED,
        /** One person who may not change the correction said no: that counts for nearly the same question alone, until somebody agrees. */
        CONTESTED
    }
}
