/**
 * Measures which corrections the bot would apply, on files with questions whose answers are known. What
 * people would have done about an answer is played by rules.
 */
@NullMarked
package dev.errata.server.benchmark;

import org.jspecify.annotations.NullMarked;
