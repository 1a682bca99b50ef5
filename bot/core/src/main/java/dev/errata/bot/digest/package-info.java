/** What stands for a text where the text itself is not to be kept. */
@NullMarked
package dev.errata.bot.digest;

import org.jspecify.annotations.NullMarked;
