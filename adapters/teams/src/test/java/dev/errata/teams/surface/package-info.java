/** What people experience in Teams, over HTTP, with a Teams that is played to the bot. */
@NullMarked
package dev.errata.teams.surface;

import org.jspecify.annotations.NullMarked;
