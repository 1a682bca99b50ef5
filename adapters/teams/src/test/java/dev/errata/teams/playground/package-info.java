/** Microsoft's Agents Playground in a browser as the client of the bot: nobody here has written it, so it tells what Teams would do. */
@NullMarked
package dev.errata.teams.playground;

import org.jspecify.annotations.NullMarked;
