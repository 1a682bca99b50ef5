package dev.errata.slack.request;

/**
 * Somebody submitted a modal.
 *
 * @param workspace as in {@link SlackEvent}
 */
public record ViewSubmission(String workspace, String user, OpenView view) {}
