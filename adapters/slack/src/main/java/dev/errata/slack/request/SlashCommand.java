package dev.errata.slack.request;

/**
 * Somebody typed a command of ours.
 *
 * @param command with its leading slash
 * @param text what follows it, without Slack's escapes
 */
public record SlashCommand(
        SlackWorkspace workspace, Actor actor, String channel, String command, String text, String trigger) {}
