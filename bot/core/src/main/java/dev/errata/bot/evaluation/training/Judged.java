package dev.errata.bot.evaluation.training;

import dev.errata.bot.question.InteractionId;

/**
 * An answer that people judged.
 *
 * @param up thumbs up
 * @param down thumbs down
 */
public record Judged(InteractionId of, String question, String answer, int up, int down) {}
