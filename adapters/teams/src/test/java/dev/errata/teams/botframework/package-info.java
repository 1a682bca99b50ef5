@NullMarked
package dev.errata.teams.botframework;

import org.jspecify.annotations.NullMarked;
