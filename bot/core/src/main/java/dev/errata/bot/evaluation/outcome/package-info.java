/** What comes of a case under a condition. */
@NullMarked
package dev.errata.bot.evaluation.outcome;

import org.jspecify.annotations.NullMarked;
