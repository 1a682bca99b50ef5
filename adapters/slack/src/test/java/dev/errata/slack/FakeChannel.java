package dev.errata.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Set;

/** A channel in a Slack for tests. */
public record FakeChannel(String id, String name, Kind kind, boolean shared, boolean archived, Set<String> members) {

    /** Who can read it, and what Slack calls that. */
    public enum Kind {
        PUBLIC("channel", "channels", "public_channel"),
        PRIVATE("group", "groups", "private_channel"),
        DIRECT("im", "im", "im"),
        GROUP("mpim", "mpim", "mpim");

        private final String inEvents;
        private final String inScopes;
        private final String inTypes;

        Kind(String inEvents, String inScopes, String inTypes) {
            this.inEvents = inEvents;
            this.inScopes = inScopes;
            this.inTypes = inTypes;
        }

        String inEvents() {
            return inEvents;
        }

        String scope(String right) {
            return inScopes + ":" + right;
        }

        String inTypes() {
            return inTypes;
        }
    }

    public FakeChannel {
        members = Set.copyOf(members);
    }

    JsonObject json(boolean botIsIn) {
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("name", kind == Kind.DIRECT ? null : name);
        json.addProperty("is_channel", kind == Kind.PUBLIC);
        json.addProperty("is_group", kind == Kind.PRIVATE);
        json.addProperty("is_im", kind == Kind.DIRECT);
        json.addProperty("is_mpim", kind == Kind.GROUP);
        json.addProperty("is_private", kind != Kind.PUBLIC);
        json.addProperty("is_archived", archived);
        json.addProperty("is_member", botIsIn);
        json.addProperty("is_ext_shared", shared);
        json.add("shared_team_ids", sharedTeams());
        return json;
    }

    private JsonArray sharedTeams() {
        JsonArray teams = new JsonArray();
        teams.add(FakeSlack.TEAM);
        if (shared) {
            teams.add(FakeSlack.OTHER_TEAM);
        }
        return teams;
    }
}
