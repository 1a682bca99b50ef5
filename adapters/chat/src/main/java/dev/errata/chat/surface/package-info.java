/**
 * The port that a platform implements: what comes in through it, what it can do, and how what people see gets to them. Bringing an answer out
 * once is done here for all of them.
 */
@NullMarked
package dev.errata.chat.surface;

import org.jspecify.annotations.NullMarked;
