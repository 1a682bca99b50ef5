package dev.errata.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A chat or channel in a Teams for tests.
 *
 * @param type as Teams writes it
 * @param thread the first message of a thread in a channel
 */
public record TeamsPlace(
        String id,
        String type,
        @Nullable String team,
        @Nullable String thread) {

    public static TeamsPlace personal(String word) {
        return new TeamsPlace("a:" + word, "personal", null, null);
    }

    public static TeamsPlace group(String word) {
        return new TeamsPlace("19:" + word + "@thread.v2", "groupChat", null, null);
    }

    public static TeamsPlace channel(String team, String word) {
        return new TeamsPlace("19:" + word + "@thread.tacv2", "channel", "19:" + team + "@thread.tacv2", null);
    }

    /** The thread in it that this message began. */
    public TeamsPlace thread(String message) {
        return new TeamsPlace(id, type, team, message);
    }

    /** The id that messages are sent to. */
    public String address() {
        return thread == null ? id : id + ";messageid=" + thread;
    }

    ObjectNode conversation() {
        ObjectNode conversation = JsonNodeFactory.instance
                .objectNode()
                .put("conversationType", type)
                .put("tenantId", TeamsPayloads.TENANT)
                .put("id", address());
        if (!type.equals("personal")) {
            conversation.put("isGroup", true);
        }
        return conversation;
    }

    ObjectNode channelData() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        if (team != null) {
            data.put("teamsChannelId", id).put("teamsTeamId", team);
            data.putObject("channel").put("id", id);
            data.putObject("team").put("id", team);
        }
        data.putObject("tenant").put("id", TeamsPayloads.TENANT);
        return data;
    }
}
