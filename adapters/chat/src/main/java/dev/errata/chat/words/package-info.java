/** What the bot says in chats: the same words on every platform, put together once. */
@NullMarked
package dev.errata.chat.words;

import org.jspecify.annotations.NullMarked;
