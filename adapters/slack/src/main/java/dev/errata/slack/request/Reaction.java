package dev.errata.slack.request;

/**
 * Somebody put a reaction under a message, or took one away.
 *
 * @param workspace as in {@link SlackEvent}
 * @param ts the message's id within its channel
 * @param name of the reaction, without colons
 * @param added whether it was put there
 */
public record Reaction(String workspace, String user, String channel, String ts, String name, boolean added) {}
