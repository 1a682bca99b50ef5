/** The learning loop: a question is answered with what colleagues taught, a correction changes the next answer. It knows no platform, no SQL and no HTTP. */
@NullMarked
package dev.errata.bot;

import org.jspecify.annotations.NullMarked;
