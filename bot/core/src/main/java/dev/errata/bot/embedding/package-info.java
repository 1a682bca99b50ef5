/** Texts as vectors: the encoder that makes them, and what keeps them, so that each is computed once. */
@NullMarked
package dev.errata.bot.embedding;

import org.jspecify.annotations.NullMarked;
