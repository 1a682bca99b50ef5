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
public record Use(CorrectionId correction, Question question, boolean given, double probability, Reason reason) {}
