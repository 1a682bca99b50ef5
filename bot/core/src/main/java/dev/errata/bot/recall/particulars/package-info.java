/**
 * What sets questions apart that are otherwise alike: names, numbers, places, levels, opposites, and what is asked of a thing. An encoder
 * takes the office in Berlin that is open for nearly the one that is closed.
 */
@NullMarked
package dev.errata.bot.recall.particulars;

import org.jspecify.annotations.NullMarked;
