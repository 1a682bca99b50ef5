package dev.errata.slack.request;

/**
 * Somebody typed {@code /errata} and what they want.
 *
 * @param workspace as in {@link SlackEvent}
 * @param text what follows the command, with Slack's escapes
 */
public record SlackCommand(String workspace, String user, String channel, String text) {}
