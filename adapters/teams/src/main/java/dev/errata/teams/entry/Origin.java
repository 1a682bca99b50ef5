package dev.errata.teams.entry;

import org.jspecify.annotations.Nullable;

/**
 * Where an activity says that it comes from.
 *
 * @param channel {@code msteams}, or another product of Microsoft's that bots can be in
 * @param serviceUrl whom answers are to be sent to
 */
public record Origin(
        String channel, String serviceUrl, @Nullable String tenant) {}
