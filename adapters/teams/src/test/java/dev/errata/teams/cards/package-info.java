@NullMarked
package dev.errata.teams.cards;

import org.jspecify.annotations.NullMarked;
