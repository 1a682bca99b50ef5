/**
 * The journeys, written once for every platform, and tests of the program as a whole. What a platform's people can do stands in
 * {@link dev.errata.server.journey.ChatDriver}.
 */
@NullMarked
package dev.errata.server;

import org.jspecify.annotations.NullMarked;
