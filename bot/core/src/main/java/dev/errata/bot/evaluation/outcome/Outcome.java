package dev.errata.bot.evaluation.outcome;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.evaluation.score.Scored;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.recall.Application;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What came of a case under a condition.
 *
 * @param of the case
 * @param text what was answered, in CommonMark
 * @param recalled what was given or looked at
 * @param failed whether a language model should have written the answer and did not: such an outcome is in no score
 */
public record Outcome(
        UUID of,
        Condition condition,
        Answer.Kind kind,
        String text,
        List<Recollection> recalled,
        Scored scored,
        boolean failed) {

    /** A correction in an answer. */
    public record Recollection(CorrectionId correction, boolean given, double probability, Application.Reason reason) {

        public static Recollection of(Application application) {
            return new Recollection(
                    application.correction().id(),
                    application.given(),
                    application.probability(),
                    application.reason());
        }
    }

    public Outcome {
        recalled = List.copyOf(recalled);
    }

    /** Under which id it is traced what was done for it in a run. */
    public static UUID trace(UUID run, UUID of, Condition condition) {
        return UUID.nameUUIDFromBytes((run + " " + of + " " + condition).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether its writer got a correction. */
    public boolean wasGiven(CorrectionId correction) {
        return recalled.stream().anyMatch(one -> one.given() && one.correction().equals(correction));
    }
}
