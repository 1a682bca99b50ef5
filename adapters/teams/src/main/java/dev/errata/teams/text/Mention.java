package dev.errata.teams.text;

/**
 * Somebody whom a message calls by name, as its entities say.
 *
 * @param id who is mentioned, as Teams knows them
 * @param name what the mention reads
 * @param text how it stands in the message, such as {@code <at>Errata</at>}
 */
public record Mention(String id, String name, String text) {}
