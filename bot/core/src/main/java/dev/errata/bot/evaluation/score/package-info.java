/** How good answers are: each score with its definition, what can be checked apart from what a language model has to judge, and how sure a mean is. */
@NullMarked
package dev.errata.bot.evaluation.score;

import org.jspecify.annotations.NullMarked;
