package dev.errata.slack.request;

import org.jspecify.annotations.Nullable;

/**
 * Who pressed, submitted, closed or typed.
 *
 * @param team this person's own workspace, which is another customer's in a shared channel
 */
public record Actor(String user, @Nullable String team) {}
