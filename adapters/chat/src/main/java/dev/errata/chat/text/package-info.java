/** Text that people and models wrote, made fit to be shown on any platform. */
@NullMarked
package dev.errata.chat.text;

import org.jspecify.annotations.NullMarked;
