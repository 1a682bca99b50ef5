/** What was asked, by whom and where. Everything else in the loop refers to these values. */
@NullMarked
package dev.errata.bot.question;

import org.jspecify.annotations.NullMarked;
