/** Measures on the command line what corrections are worth, and keeps the golden set. */
@NullMarked
package dev.errata.server.evaluation;

import org.jspecify.annotations.NullMarked;
