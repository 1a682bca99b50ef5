/**
 * What speaks for and against a correction for a question, and how probable that makes it. What a likeness stands
 * out from is in {@code recall.background}; what comes out is probabilities with their reasons.
 */
@NullMarked
package dev.errata.bot.recall.applicability;

import org.jspecify.annotations.NullMarked;
