/** Who may teach, undo and see what. */
@NullMarked
package dev.errata.bot.people;

import org.jspecify.annotations.NullMarked;
