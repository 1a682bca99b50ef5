/** What the program writes on a terminal, and its words. What went wrong is said there in one place. */
@NullMarked
package dev.errata.server.terminal;

import org.jspecify.annotations.NullMarked;
