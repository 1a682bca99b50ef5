package dev.errata.bot.history;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.Place;

/** How often a correction was given to answers in one place, and how often it was looked at there and held back. */
public record Tally(CorrectionId correction, Place place, int given, int heldBack) {}
