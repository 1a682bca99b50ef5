/** Calls to a platform: how long we wait, what is made again, what is known of a call that failed. */
@NullMarked
package dev.errata.chat.call;

import org.jspecify.annotations.NullMarked;
