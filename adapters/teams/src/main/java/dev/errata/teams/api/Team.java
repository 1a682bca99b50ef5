package dev.errata.teams.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A team as Teams describes it.
 *
 * @param aadGroupId the group in the directory; not always said
 */
public record Team(String id, String name, @Nullable String aadGroupId) {

    static Team of(JsonNode json) {
        return new Team(Json.required(json, "id"), Json.text(json, "name", ""), Json.text(json, "aadGroupId"));
    }
}
