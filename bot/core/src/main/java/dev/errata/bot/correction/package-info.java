/** What colleagues teach: a correction, where it holds, and the acts that add, change and undo it. */
@NullMarked
package dev.errata.bot.correction;

import org.jspecify.annotations.NullMarked;
