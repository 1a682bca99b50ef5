/** The golden set: questions of which is known what their answers should be like, because of what people taught, confirmed and wrote down. */
@NullMarked
package dev.errata.bot.evaluation.cases;

import org.jspecify.annotations.NullMarked;
