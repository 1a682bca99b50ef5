/** The conversation on one platform, put together of what people can do and of what comes of it. */
@NullMarked
package dev.errata.chat.conversation;

import org.jspecify.annotations.NullMarked;
