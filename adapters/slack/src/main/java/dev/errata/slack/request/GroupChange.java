package dev.errata.slack.request;

/**
 * A user group is called something else, was deleted, or has other members.
 *
 * @param workspace as in {@link SlackEvent}
 */
public record GroupChange(String workspace, String group) {}
