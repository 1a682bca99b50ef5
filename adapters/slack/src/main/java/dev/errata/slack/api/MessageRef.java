package dev.errata.slack.api;

/** A message that stands in a channel. */
public record MessageRef(String channel, String ts) {}
