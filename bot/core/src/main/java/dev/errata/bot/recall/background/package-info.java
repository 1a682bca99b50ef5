/**
 * What was asked in a place before: the background against which a likeness stands out, for sentences and for
 * single words. The numbers of the decision stand here too, because everything about it goes by them.
 */
@NullMarked
package dev.errata.bot.recall.background;

import org.jspecify.annotations.NullMarked;
