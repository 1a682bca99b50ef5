/** Whether a reply to an answer may be a correction that nobody has pressed a button for. */
@NullMarked
package dev.errata.bot.reply;

import org.jspecify.annotations.NullMarked;
