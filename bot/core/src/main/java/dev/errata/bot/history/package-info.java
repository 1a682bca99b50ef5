/** What became of questions and corrections over time: what was said in a place, and where each correction was used and held back. */
@NullMarked
package dev.errata.bot.history;

import org.jspecify.annotations.NullMarked;
