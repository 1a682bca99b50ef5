@NullMarked
package dev.errata.teams;

import org.jspecify.annotations.NullMarked;
