/** A page to try the bot in a browser, in a small company with a handbook. Its {@code Playground} is the list of {@code new}. */
@NullMarked
package dev.errata.web;

import org.jspecify.annotations.NullMarked;
