/** Whether two corrections disagree, and what people said about it. */
@NullMarked
package dev.errata.bot.disagreement;

import org.jspecify.annotations.NullMarked;
