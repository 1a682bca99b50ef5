/**
 * The ways by which Slack comes in: its signed requests over HTTP, or a socket that we open. Bolt reads and dispatches what comes, and
 * whoever takes it is behind {@link dev.errata.slack.request.SlackRequests}.
 */
@NullMarked
package dev.errata.slack.entry;

import org.jspecify.annotations.NullMarked;
