package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody pressed a button of a card, or submitted a form in one.
 *
 * @param data what the button carries and the fields hold, in one object; anybody can have changed it
 */
public record CardPress(ActivityContext scene, JsonNode data) {}
