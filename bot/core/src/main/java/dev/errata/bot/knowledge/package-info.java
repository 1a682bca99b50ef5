/** Documents that the workspace gave the bot to read, and the passages found in them. */
@NullMarked
package dev.errata.bot.knowledge;

import org.jspecify.annotations.NullMarked;
