package dev.errata.slack.request;

/**
 * Somebody submitted a modal.
 *
 * @param trigger opens another modal within three seconds
 */
public record ViewSubmission(SlackWorkspace workspace, Actor actor, OpenView view, String trigger) {}
