package dev.errata.bot.evaluation.training;

import dev.errata.bot.question.InteractionId;
import java.util.Optional;

/**
 * A question with an answer that people stand by.
 *
 * @param of the answer
 * @param taughtBy who taught it, of a correction
 * @param rejected what was answered before it was corrected, if it claimed anything
 */
public record Example(
        InteractionId of, String question, String answer, Optional<String> taughtBy, Optional<String> rejected) {}
