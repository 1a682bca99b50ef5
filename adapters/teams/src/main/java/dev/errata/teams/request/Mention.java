package dev.errata.teams.request;

/**
 * Somebody named in a message.
 *
 * @param text how the mention is written in the message's text, such as {@code <at>Ana</at>}
 */
public record Mention(String id, String name, String text) {}
