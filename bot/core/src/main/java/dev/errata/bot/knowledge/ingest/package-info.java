/** How documents get in: found, read, taken apart, embedded, and kept as their source is. */
@NullMarked
package dev.errata.bot.knowledge.ingest;

import org.jspecify.annotations.NullMarked;
