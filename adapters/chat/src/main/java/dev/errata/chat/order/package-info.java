/** What people tell the bot to do in so many words, in a message or after a slash. */
@NullMarked
package dev.errata.chat.order;

import org.jspecify.annotations.NullMarked;
