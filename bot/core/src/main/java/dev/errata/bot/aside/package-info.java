/** Work that is done beside other work. */
@NullMarked
package dev.errata.bot.aside;

import org.jspecify.annotations.NullMarked;
