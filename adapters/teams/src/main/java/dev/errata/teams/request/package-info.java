/** What Teams sends us: let in by its token, read into values of our own, and answered. Whoever takes them is behind {@link dev.errata.teams.request.TeamsRequests}. */
@NullMarked
package dev.errata.teams.request;

import org.jspecify.annotations.NullMarked;
