/**
 * The program while it serves: its platforms, the work in the background and the ports. Closing stops all of
 * it in reverse.
 */
@NullMarked
package dev.errata.server.serving;

import org.jspecify.annotations.NullMarked;
