/** Measurements that are kept, so that the next one can be told from the last. */
@NullMarked
package dev.errata.bot.evaluation.run;

import org.jspecify.annotations.NullMarked;
