@NullMarked
package dev.errata.bot.recall.suggestion;

import org.jspecify.annotations.NullMarked;
