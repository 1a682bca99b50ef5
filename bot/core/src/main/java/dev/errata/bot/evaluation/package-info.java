/**
 * Proof of learning: the questions that people's corrections are measured on, asked again the way every question is asked, with their
 * corrections and without, and nothing of it seen or learnt from.
 */
@NullMarked
package dev.errata.bot.evaluation;

import org.jspecify.annotations.NullMarked;
