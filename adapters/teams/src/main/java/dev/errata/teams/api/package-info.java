/** The calls that the bot makes to Teams. Results are values; whatever goes wrong is a {@link dev.errata.teams.api.TeamsProblem}. */
@NullMarked
package dev.errata.teams.api;

import org.jspecify.annotations.NullMarked;
