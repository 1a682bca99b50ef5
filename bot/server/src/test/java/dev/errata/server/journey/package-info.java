/**
 * What people live through with the bot, written once and run on every platform. Drivers and a browser do
 * what people would do.
 */
@NullMarked
package dev.errata.server.journey;

import org.jspecify.annotations.NullMarked;
