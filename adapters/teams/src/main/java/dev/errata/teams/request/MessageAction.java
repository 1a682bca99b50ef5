package dev.errata.teams.request;

import org.jspecify.annotations.Nullable;

/**
 * Somebody chose to correct a message in its menu.
 *
 * @param message which one, where Teams says it
 */
public record MessageAction(ActivityContext scene, @Nullable String message) {}
