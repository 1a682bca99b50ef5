/** How answers get to people in Teams: each once, where they belong, growing or with a sign that the bot writes. */
@NullMarked
package dev.errata.teams.sending;

import org.jspecify.annotations.NullMarked;
