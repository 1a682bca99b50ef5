@NullMarked
package dev.errata.teams.request;

import org.jspecify.annotations.NullMarked;
