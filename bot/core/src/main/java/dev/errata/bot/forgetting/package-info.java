/** Forgetting for good what was asked and answered, and who somebody was. */
@NullMarked
package dev.errata.bot.forgetting;

import org.jspecify.annotations.NullMarked;
