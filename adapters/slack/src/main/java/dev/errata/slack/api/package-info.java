/** The calls of Slack's Web API that the bot makes. Results are values; whatever goes wrong is a {@link dev.errata.slack.api.SlackProblem}. */
@NullMarked
package dev.errata.slack.api;

import org.jspecify.annotations.NullMarked;
