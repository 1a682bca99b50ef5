/**
 * A question with everything about its answer, kept. What people think of an answer and why it is what it is
 * belong to it.
 */
@NullMarked
package dev.errata.bot.interaction;

import org.jspecify.annotations.NullMarked;
