@NullMarked
package dev.errata.bot.reply;

import org.jspecify.annotations.NullMarked;
