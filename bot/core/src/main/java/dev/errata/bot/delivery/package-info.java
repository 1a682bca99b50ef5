/** Work that was taken before it was acknowledged, and messages that are sent once. Both survive a crash. */
@NullMarked
package dev.errata.bot.delivery;

import org.jspecify.annotations.NullMarked;
