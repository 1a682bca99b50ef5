package dev.errata.slack.request;

import org.jspecify.annotations.Nullable;

/**
 * Somebody chose a shortcut of ours.
 *
 * @param message the message it was chosen on; absent for a shortcut that stands on no message
 */
public record Shortcut(
        SlackWorkspace workspace,
        Actor actor,
        String callbackId,
        BlockAction.@Nullable Message message,
        String trigger) {}
