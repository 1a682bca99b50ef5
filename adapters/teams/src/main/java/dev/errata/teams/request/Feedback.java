package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody pressed a thumb under an answer, or submitted the form behind it.
 *
 * @param message the answer, where Teams says which
 * @param liked whether it was the thumb up
 * @param text what was written into the form that Teams shows by itself; empty otherwise
 * @param data what was written into a form of ours
 */
public record Feedback(ActivityContext scene, @Nullable String message, boolean liked, String text, JsonNode data) {}
