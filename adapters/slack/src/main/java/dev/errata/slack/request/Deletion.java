package dev.errata.slack.request;

/**
 * A message was deleted.
 *
 * @param workspace as in {@link SlackEvent}
 * @param ts the message's id within its channel
 */
public record Deletion(String workspace, String channel, String ts) {

    /** Names the message as {@link SlackEvent#messageKey} did. */
    public String messageKey() {
        return channel + ":" + ts;
    }
}
