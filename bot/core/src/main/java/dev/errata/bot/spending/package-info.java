/** What calls of language models take: tokens, and money by a price list. */
@NullMarked
package dev.errata.bot.spending;

import org.jspecify.annotations.NullMarked;
