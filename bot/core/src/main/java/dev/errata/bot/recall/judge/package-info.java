/** A language model as judge of which corrections apply, as far as a workspace wants one. */
@NullMarked
package dev.errata.bot.recall.judge;

import org.jspecify.annotations.NullMarked;
