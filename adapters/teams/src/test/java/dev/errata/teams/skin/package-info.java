@NullMarked
package dev.errata.teams.skin;

import org.jspecify.annotations.NullMarked;
