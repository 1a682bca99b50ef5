/** What to do about what was measured: which corrections do not help, and what would. */
@NullMarked
package dev.errata.bot.evaluation.finding;

import org.jspecify.annotations.NullMarked;
