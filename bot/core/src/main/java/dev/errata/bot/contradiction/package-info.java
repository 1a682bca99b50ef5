/** Whether two texts about the same subject say different things, as far as that can be told without a language model. */
@NullMarked
package dev.errata.bot.contradiction;

import org.jspecify.annotations.NullMarked;
