/** What a language model suggests of a new correction: questions for its author to tick, and words for when it holds. */
@NullMarked
package dev.errata.bot.recall.suggestion;

import org.jspecify.annotations.NullMarked;
