package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody chose to correct a message in its menu, or submitted the dialog behind that.
 *
 * @param message the message; absent when Teams leaves it out, as it may in a submission
 * @param data what the dialog holds; empty before there is one
 */
public record MessageAction(ActivityContext scene, @Nullable String message, JsonNode data) {}
