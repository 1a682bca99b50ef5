/**
 * What speaks for and against a correction for a question, and how probable that makes it. Numbers and vectors stay in here: outside there
 * are probabilities with their reasons.
 */
@NullMarked
package dev.errata.bot.recall.applicability;

import org.jspecify.annotations.NullMarked;
