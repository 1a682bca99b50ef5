/** Looks at everything the program stands on, and says how to mend what is wrong. It changes nothing. */
@NullMarked
package dev.errata.server.doctor;

import org.jspecify.annotations.NullMarked;
