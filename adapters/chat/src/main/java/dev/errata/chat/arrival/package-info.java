/** What is done about an answer of which nobody knows whether it arrived: its asker is told so, and can have it where they are alone with the bot. */
@NullMarked
package dev.errata.chat.arrival;

import org.jspecify.annotations.NullMarked;
