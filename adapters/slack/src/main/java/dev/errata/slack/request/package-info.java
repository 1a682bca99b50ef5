/** What Slack sends us: verified over its raw bytes, read into values of our own, and acknowledged. Whoever takes them is behind {@link dev.errata.slack.request.SlackRequests}. */
@NullMarked
package dev.errata.slack.request;

import org.jspecify.annotations.NullMarked;
