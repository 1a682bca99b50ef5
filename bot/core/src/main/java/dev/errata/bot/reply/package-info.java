/** Replies to an answer that may be corrections, although nobody has pressed a button: which they are, and what their authors say to that. */
@NullMarked
package dev.errata.bot.reply;

import org.jspecify.annotations.NullMarked;
