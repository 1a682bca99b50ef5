@NullMarked
package dev.errata.teams.text;

import org.jspecify.annotations.NullMarked;
