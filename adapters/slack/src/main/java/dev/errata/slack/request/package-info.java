/** What Slack tells us, as values of our own. Whoever takes them is behind {@link dev.errata.slack.request.SlackRequests}. */
@NullMarked
package dev.errata.slack.request;

import org.jspecify.annotations.NullMarked;
