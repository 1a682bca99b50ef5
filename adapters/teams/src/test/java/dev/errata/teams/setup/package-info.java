@NullMarked
package dev.errata.teams.setup;

import org.jspecify.annotations.NullMarked;
