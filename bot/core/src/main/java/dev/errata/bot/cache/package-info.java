/** What is kept in memory because it is needed again, and how much that may be: one budget in bytes for the whole program. */
@NullMarked
package dev.errata.bot.cache;

import org.jspecify.annotations.NullMarked;
