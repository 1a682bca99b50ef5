/** Corrections with something put around them. */
@NullMarked
package dev.errata.bot.correction.around;

import org.jspecify.annotations.NullMarked;
