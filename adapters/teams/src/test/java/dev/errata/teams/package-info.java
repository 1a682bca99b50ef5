/** A Teams for tests: it answers as Microsoft's servers do, signs as they do, and plays the people who write, press and submit. */
@NullMarked
package dev.errata.teams;

import org.jspecify.annotations.NullMarked;
