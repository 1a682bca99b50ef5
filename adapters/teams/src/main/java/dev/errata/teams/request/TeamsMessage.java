package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.teams.text.TeamsText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote where the bot can read it.
 *
 * @param repliesTo the message that it answers, where Teams says it
 * @param value what a button of a card sends in place of a text
 */
public record TeamsMessage(
        Scene scene,
        TeamsText text,
        @Nullable String repliesTo,
        @Nullable JsonNode value) {}
