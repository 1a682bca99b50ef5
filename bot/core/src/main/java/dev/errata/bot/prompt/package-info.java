/** How a language model is asked: rules apart from data, and data that cannot be taken for rules. */
@NullMarked
package dev.errata.bot.prompt;

import org.jspecify.annotations.NullMarked;
