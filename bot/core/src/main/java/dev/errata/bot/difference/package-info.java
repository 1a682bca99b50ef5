/** What two texts have in common. */
@NullMarked
package dev.errata.bot.difference;

import org.jspecify.annotations.NullMarked;
