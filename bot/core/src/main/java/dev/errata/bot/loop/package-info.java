/** The loop around an answer: it is corrected, its question is answered again, and after an undo the older answer holds again. */
@NullMarked
package dev.errata.bot.loop;

import org.jspecify.annotations.NullMarked;
