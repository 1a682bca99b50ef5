/**
 * Conversations as people have them: signed requests over real sockets reach the real classes, which talk to a {@link
 * dev.errata.slack.FakeSlack} and keep what they know in memory. {@link dev.errata.slack.surface.Workplace} puts them together.
 */
@NullMarked
package dev.errata.slack.surface;

import org.jspecify.annotations.NullMarked;
