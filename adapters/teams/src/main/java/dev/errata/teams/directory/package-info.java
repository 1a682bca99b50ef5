/** Who somebody is, what a chat or channel is and who can read it, asked of Teams and remembered for a while. */
@NullMarked
package dev.errata.teams.directory;

import org.jspecify.annotations.NullMarked;
