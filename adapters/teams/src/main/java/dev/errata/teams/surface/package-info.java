/** Teams, as the conversation sees it: what comes in turned into what was meant, and screens brought to where they belong. */
@NullMarked
package dev.errata.teams.surface;

import org.jspecify.annotations.NullMarked;
