package dev.errata.teams.api;

/** A message that stands in a conversation. */
public record MessageRef(ConversationRef conversation, String id) {}
