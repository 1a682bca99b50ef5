/** When a correction holds, in the words of its author or in one line of a language model: one more thing by which it is found. */
@NullMarked
package dev.errata.bot.recall.occasion;

import org.jspecify.annotations.NullMarked;
