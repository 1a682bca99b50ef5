/** What the program does for a question, step by step, told to whoever operates it. */
@NullMarked
package dev.errata.bot.trace;

import org.jspecify.annotations.NullMarked;
