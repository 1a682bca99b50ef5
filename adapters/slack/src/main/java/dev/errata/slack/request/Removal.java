package dev.errata.slack.request;

/**
 * The bot was removed from a workspace, or its token there was revoked.
 *
 * @param workspace as in {@link SlackEvent}
 * @param event {@code app_uninstalled} or {@code tokens_revoked}; a removal can arrive as both
 * @param eventId the same however often the event is sent
 */
public record Removal(String workspace, String event, String eventId) {}
