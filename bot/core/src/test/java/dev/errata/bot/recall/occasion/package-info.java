@NullMarked
package dev.errata.bot.recall.occasion;

import org.jspecify.annotations.NullMarked;
