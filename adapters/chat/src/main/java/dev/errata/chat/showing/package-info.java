/** Makes screens of what is stored. */
@NullMarked
package dev.errata.chat.showing;

import org.jspecify.annotations.NullMarked;
