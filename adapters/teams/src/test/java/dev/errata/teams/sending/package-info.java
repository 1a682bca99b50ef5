@NullMarked
package dev.errata.teams.sending;

import org.jspecify.annotations.NullMarked;
