/**
 * What people do beside an answer without saying anything about it to the bot. It is counted and shown; nothing is learnt from it, and no
 * word of it is kept.
 */
@NullMarked
package dev.errata.bot.signal;

import org.jspecify.annotations.NullMarked;
