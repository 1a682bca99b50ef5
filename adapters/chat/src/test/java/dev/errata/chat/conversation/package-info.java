/** What people do, once for every platform: on {@link dev.errata.chat.FakeChat} and stores in memory. */
@NullMarked
package dev.errata.chat.conversation;

import org.jspecify.annotations.NullMarked;
