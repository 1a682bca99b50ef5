/** What tests of chat platforms share. */
@NullMarked
package dev.errata.chat;

import org.jspecify.annotations.NullMarked;
