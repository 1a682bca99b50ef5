/** Who may send us something, and what: decided before anything of it is read. */
@NullMarked
package dev.errata.teams.entry;

import org.jspecify.annotations.NullMarked;
