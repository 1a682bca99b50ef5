@NullMarked
package dev.errata.teams.api;

import org.jspecify.annotations.NullMarked;
