package dev.errata.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** The bodies of Slack's requests, in the shapes that Slack documents. */
final class SlackPayloads {

    private static final String APP = "A0ERRATA";

    private SlackPayloads() {}

    static JsonObject event(String type, FakeMessage message, FakeChannel channel, FakeUser sender, String eventId) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("user", message.user());
        event.addProperty("text", message.text());
        event.addProperty("ts", message.ts());
        event.addProperty("event_ts", message.ts());
        event.addProperty("team", sender.team());
        event.addProperty("channel", message.channel());
        Optional.ofNullable(message.threadTs()).ifPresent(thread -> event.addProperty("thread_ts", thread));
        if (channel.shared()) {
            event.addProperty("user_team", sender.team());
        }
        if (type.equals("message")) {
            event.addProperty("channel_type", channel.kind().inEvents());
        }
        return envelope(event, channel.shared(), eventId);
    }

    /** What Slack says of a message that was deleted; the text is in it once more. */
    static JsonObject deleted(FakeMessage message, boolean hasReplies) {
        JsonObject before = new JsonObject();
        before.addProperty("type", "message");
        before.addProperty("user", message.user());
        before.addProperty("text", message.text());
        before.addProperty("ts", message.ts());
        JsonObject event = new JsonObject();
        event.addProperty("type", "message");
        event.addProperty("subtype", hasReplies ? "message_changed" : "message_deleted");
        event.addProperty("hidden", true);
        event.addProperty("channel", message.channel());
        event.addProperty("channel_type", "channel");
        event.addProperty("ts", "1800000000.000100");
        event.add("previous_message", before);
        if (hasReplies) {
            JsonObject tombstone = new JsonObject();
            tombstone.addProperty("type", "message");
            tombstone.addProperty("subtype", "tombstone");
            tombstone.addProperty("text", "This message was deleted.");
            tombstone.addProperty("user", "USLACKBOT");
            tombstone.addProperty("ts", message.ts());
            tombstone.addProperty("thread_ts", message.ts());
            event.add("message", tombstone);
        } else {
            event.addProperty("deleted_ts", message.ts());
        }
        return event;
    }

    /** The fields of a command, of which Slack sends more than we read. */
    static Map<String, String> command(String team, String user, String channel, String text) {
        return Map.of(
                "command",
                "/errata",
                "text",
                text,
                "team_id",
                team,
                "team_domain",
                "acme",
                "channel_id",
                channel,
                "user_id",
                user,
                "api_app_id",
                APP,
                "is_enterprise_install",
                "false",
                "trigger_id",
                "trigger",
                "response_url",
                "https://hooks.slack.com/commands/1");
    }

    /** A shared message, with more about it than anybody has to understand. */
    static JsonArray shared(String mark, String text) {
        JsonObject hologram = new JsonObject();
        hologram.addProperty("type", "hologram");
        JsonObject attachment = new JsonObject();
        attachment.addProperty(mark, true);
        attachment.addProperty("id", "not a number");
        attachment.addProperty("text", text);
        attachment.addProperty("fallback", "[November 29th, 2026] ana: " + text);
        attachment.add("blocks", list(hologram));
        attachment.add("message_blocks", list(hologram));
        return list(attachment);
    }

    static JsonObject envelope(JsonObject event, boolean shared, String eventId) {
        JsonObject authorization = new JsonObject();
        authorization.addProperty("team_id", FakeSlack.TEAM);
        authorization.addProperty("user_id", FakeSlack.BOT_USER);
        authorization.addProperty("is_bot", true);
        authorization.addProperty("is_enterprise_install", false);
        JsonArray authorizations = new JsonArray();
        authorizations.add(authorization);
        JsonObject envelope = new JsonObject();
        envelope.addProperty("type", "event_callback");
        envelope.addProperty("team_id", FakeSlack.TEAM);
        envelope.addProperty("api_app_id", APP);
        envelope.addProperty("event_id", eventId);
        envelope.addProperty("event_time", 1_800_000_000);
        envelope.addProperty("is_ext_shared_channel", shared);
        envelope.add("authorizations", authorizations);
        envelope.add("event", event);
        return envelope;
    }

    static JsonObject pressOnMessage(
            FakeUser user, FakeMessage message, JsonObject action, String trigger, String apiUrl) {
        JsonObject container = new JsonObject();
        container.addProperty("type", "message");
        container.addProperty("message_ts", message.ts());
        container.addProperty("channel_id", message.channel());
        container.addProperty("is_ephemeral", message.onlyFor() != null);
        Optional.ofNullable(message.threadTs()).ifPresent(thread -> container.addProperty("thread_ts", thread));
        JsonObject channel = new JsonObject();
        channel.addProperty("id", message.channel());
        JsonObject payload = interaction("block_actions", user, trigger);
        payload.add("container", container);
        payload.add("channel", channel);
        payload.add("actions", list(action));
        payload.addProperty("response_url", apiUrl + "response/" + message.channel() + "/" + message.ts());
        if (message.onlyFor() == null) {
            payload.add("message", message.json(false));
        }
        return payload;
    }

    /** Somebody chose something in the menu of a message. */
    static JsonObject shortcut(FakeUser user, FakeMessage message, String callbackId, String trigger, String apiUrl) {
        JsonObject payload = interaction("message_action", user, trigger);
        payload.addProperty("callback_id", callbackId);
        payload.addProperty("message_ts", message.ts());
        payload.addProperty("response_url", apiUrl + "response/" + message.channel() + "/" + message.ts());
        JsonObject channel = new JsonObject();
        channel.addProperty("id", message.channel());
        channel.addProperty("name", "whatever");
        payload.add("channel", channel);
        payload.add("message", message.json(false));
        return payload;
    }

    static JsonObject pressInView(FakeUser user, JsonObject view, JsonObject action, String trigger) {
        JsonObject container = new JsonObject();
        container.addProperty("type", "view");
        container.addProperty("view_id", FakeBlocks.string(view, "id"));
        JsonObject payload = interaction("block_actions", user, trigger);
        payload.add("container", container);
        payload.add("view", view);
        payload.add("actions", list(action));
        return payload;
    }

    static JsonObject view(String type, FakeUser user, JsonObject view, String trigger) {
        JsonObject payload = interaction(type, user, trigger);
        payload.add("view", view);
        return payload;
    }

    private static JsonObject interaction(String type, FakeUser user, String trigger) {
        JsonObject who = new JsonObject();
        who.addProperty("id", user.id());
        who.addProperty("username", user.name());
        who.addProperty("team_id", user.team());
        JsonObject team = new JsonObject();
        team.addProperty("id", FakeSlack.TEAM);
        team.addProperty("domain", "acme");
        JsonObject payload = new JsonObject();
        payload.addProperty("type", type);
        payload.add("user", who);
        payload.add("team", team);
        payload.add("enterprise", com.google.gson.JsonNull.INSTANCE);
        payload.addProperty("api_app_id", APP);
        payload.addProperty("is_enterprise_install", false);
        payload.addProperty("trigger_id", trigger);
        return payload;
    }

    /** What the fields of a view hold: what was filled in by action id, else what they were opened with. */
    static JsonObject state(FakeView view, Map<String, String> filled) {
        JsonObject values = new JsonObject();
        for (JsonElement each : view.blocks()) {
            JsonObject block = each.getAsJsonObject();
            JsonObject fields = new JsonObject();
            for (JsonObject element : FakeBlocks.elements(block)) {
                if (!FakeBlocks.string(element, "type").equals("button")) {
                    String action = FakeBlocks.string(element, "action_id");
                    fields.add(action, FakeFields.value(element, Optional.ofNullable(filled.get(action))));
                }
            }
            if (!fields.isEmpty()) {
                values.add(FakeBlocks.string(block, "block_id"), fields);
            }
        }
        JsonObject state = new JsonObject();
        state.add("values", values);
        return state;
    }

    private static JsonArray list(JsonObject element) {
        JsonArray list = new JsonArray();
        list.add(element);
        return list;
    }
}
