/** The app that a Teams administrator uploads: a zip of the manifest, for one bot, with its icons. */
@NullMarked
package dev.errata.teams.setup;

import org.jspecify.annotations.NullMarked;
