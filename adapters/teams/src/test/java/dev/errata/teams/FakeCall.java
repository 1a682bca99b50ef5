package dev.errata.teams;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call, as it arrived.
 *
 * @param operation what it is called in {@link FakeConnector.Operation}
 * @param target the conversation, team or tenant that it is about
 * @param path without the query, still escaped
 */
public record FakeCall(FakeConnector.Operation operation, String target, String path, JsonNode body) {}
