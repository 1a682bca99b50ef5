package dev.errata.slack;

import com.google.gson.JsonObject;

/** Somebody in a Slack for tests. */
public record FakeUser(String id, String name, Standing standing) {

    /** How somebody belongs to the workspace. */
    public enum Standing {
        MEMBER,
        ADMIN,
        GUEST,
        /** Somebody of another organisation, in a shared channel. */
        STRANGER
    }

    String team() {
        return standing == Standing.STRANGER ? FakeSlack.OTHER_TEAM : FakeSlack.TEAM;
    }

    JsonObject json() {
        JsonObject profile = new JsonObject();
        profile.addProperty("display_name", name);
        profile.addProperty("real_name", name);
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("team_id", team());
        json.addProperty("name", id.toLowerCase(java.util.Locale.ROOT));
        json.addProperty("is_admin", standing == Standing.ADMIN);
        json.addProperty("is_restricted", standing == Standing.GUEST);
        json.addProperty("is_stranger", standing == Standing.STRANGER);
        json.add("profile", profile);
        return json;
    }
}
