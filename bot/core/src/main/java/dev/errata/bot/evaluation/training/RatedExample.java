package dev.errata.bot.evaluation.training;

import dev.errata.bot.question.InteractionId;

/**
 * An answer, and how many thumbs people gave it.
 *
 * @param up thumbs up
 * @param down thumbs down
 */
public record RatedExample(InteractionId of, String question, String answer, int up, int down) {}
