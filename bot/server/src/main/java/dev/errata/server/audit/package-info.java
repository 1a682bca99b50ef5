/** Seals who did what while the program serves, and shows that nobody has changed it since. */
@NullMarked
package dev.errata.server.audit;

import org.jspecify.annotations.NullMarked;
