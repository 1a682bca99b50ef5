/** Who did what to which id, and the seals by which it is seen that nobody has changed that since. */
@NullMarked
package dev.errata.storage.audit;

import org.jspecify.annotations.NullMarked;
