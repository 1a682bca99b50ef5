package dev.errata.bot.recall.applicability;

import dev.errata.bot.correction.Exemplars;
import dev.errata.bot.recall.background.PastQuestions;
import dev.errata.bot.recall.occasion.Restatements;

/** What evidence is made of. */
public record Sources(Exemplars exemplars, Restatements restatements, PastQuestions past) {}
