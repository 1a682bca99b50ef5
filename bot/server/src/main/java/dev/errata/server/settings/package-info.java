/** What the environment says, checked as a whole. Everything that is wrong with it is told at once. */
@NullMarked
package dev.errata.server.settings;

import org.jspecify.annotations.NullMarked;
