/** Teams' side of the bot: what Teams sends becomes values, and values become what Teams shows. No decision is taken here. */
@NullMarked
package dev.errata.teams;

import org.jspecify.annotations.NullMarked;
