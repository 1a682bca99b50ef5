/** What a language model could be trained on, of what people taught and confirmed, and whether that is enough. */
@NullMarked
package dev.errata.bot.evaluation.training;

import org.jspecify.annotations.NullMarked;
