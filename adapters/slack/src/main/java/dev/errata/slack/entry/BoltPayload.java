package dev.errata.slack.entry;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Stream;

/**
 * What Slack sends, cut down to what Bolt's types hold and we read. Bolt reads a payload whole or not at all, so that one block of a kind
 * which it does not know yet would lose a press; and its types of messages lack the subtype.
 */
final class BoltPayload {

    private static final String EVENT = "event_callback";

    private static final String DELETED = "message_deleted";

    /** What every command has, and nothing else. */
    static final String COMMAND = "command";

    private static final Set<String> KNOWN = names("""
            event_callback url_verification block_actions block_suggestion shortcut message_action view_submission
            view_closed""");
    private static final Set<String> EVENTS = names("""
            app_mention message reaction_added reaction_removed subteam_updated subteam_members_changed app_uninstalled
            tokens_revoked""");
    /** Ordinary messages that Slack nevertheless gives a subtype. */
    private static final Set<String> SPOKEN = Set.of("", "file_share", "me_message", "thread_broadcast");

    private static final Set<String> WHOLE = names("""
            type challenge team team_id enterprise enterprise_id is_enterprise_install is_ext_shared_channel user channel
            container trigger_id response_url message_ts action_id callback_id authorizations event event_id message view
            actions""");
    private static final Map<String, Set<String>> PARTS = Map.of(
            "event",
                    names(
                            "type user bot_id channel channel_type ts thread_ts text attachments tokens item reaction subteam subteam_id"),
            "message", names("ts thread_ts user bot_id subtype text attachments"),
            "view", names("id type callback_id private_metadata hash team_id app_installed_team_id state"));
    private static final Set<String> SHARED = Set.of("is_share", "is_msg_unfurl");
    private static final Collector<JsonObject, JsonArray, JsonArray> LIST =
            Collector.of(JsonArray::new, JsonArray::add, (first, second) -> {
                first.addAll(second);
                return first;
            });
    private static final Set<String> ACTION = names("type action_id block_id action_ts value selected_option");

    private BoltPayload() {}

    private static Set<String> names(String separated) {
        return Set.of(separated.split("\\s+", -1));
    }

    /** One JSON object, or nothing: why it is none interests only who sent it. */
    static Optional<JsonObject> object(String text) {
        try {
            JsonElement element = JsonParser.parseString(text);
            return element.isJsonObject() ? Optional.of(element.getAsJsonObject()) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** The text of a member, or nothing where it is missing or of another kind. */
    static String text(JsonObject object, String name) {
        JsonElement element = object.get(name);
        return element != null && element.isJsonPrimitive() ? element.getAsString() : "";
    }

    /** Bolt's type of a command, which it makes of forms only. */
    static SlashCommandPayload command(JsonObject fields) {
        SlashCommandPayload command = new SlashCommandPayload();
        command.setTeamId(text(fields, "team_id"));
        command.setEnterpriseId(text(fields, "enterprise_id"));
        command.setEnterpriseInstall(text(fields, "is_enterprise_install").equals("true"));
        command.setChannelId(text(fields, "channel_id"));
        command.setUserId(text(fields, "user_id"));
        command.setCommand(text(fields, COMMAND));
        command.setText(text(fields, "text"));
        return command;
    }

    /** The part that Bolt is given, or nothing where nobody of ours would take it. */
    static Optional<JsonObject> of(JsonObject payload) {
        String type = text(payload, "type");
        if (!KNOWN.contains(type) || (type.equals(EVENT) && !isEventOfOurs(payload))) {
            return Optional.empty();
        }
        JsonObject cut = kept(payload, WHOLE);
        PARTS.forEach((part, names) -> cutDown(cut, part, names));
        if (cut.get("actions") instanceof JsonArray actions) {
            cut.add(
                    "actions",
                    objects(actions).map(action -> kept(action, ACTION)).collect(LIST));
        }
        if (cut.get("message") instanceof JsonObject message) {
            cutDownAttachments(message);
        }
        if (cut.get("event") instanceof JsonObject event) {
            cutDownAttachments(event);
            deleted(payload.getAsJsonObject("event")).ifPresent(ts -> asDeletion(event, ts));
        }
        return Optional.of(cut);
    }

    /** Of what stands below a message only the messages that it shares are part of it; the rest shows where a link leads. */
    private static void cutDownAttachments(JsonObject event) {
        JsonElement attachments = event.remove("attachments");
        if (attachments instanceof JsonArray all) {
            event.add(
                    "attachments",
                    objects(all)
                            .filter(BoltPayload::isMessage)
                            .map(BoltPayload::words)
                            .collect(LIST));
        }
    }

    private static boolean isMessage(JsonObject attachment) {
        return SHARED.stream().anyMatch(mark -> text(attachment, mark).equals("true"));
    }

    private static JsonObject words(JsonObject attachment) {
        JsonObject words = new JsonObject();
        words.addProperty("text", text(attachment, "text"));
        Stream.of("channel_id", "ts")
                .filter(attachment::has)
                .forEach(name -> words.addProperty(name, text(attachment, name)));
        return words;
    }

    /** Which message an event says was deleted. The first one of a thread that has replies is changed into a mark of it. */
    private static Optional<String> deleted(JsonObject event) {
        if (text(event, "subtype").equals(DELETED)) {
            return Optional.of(text(event, "deleted_ts"));
        }
        return text(event, "subtype").equals("message_changed")
                        && event.get("message") instanceof JsonObject now
                        && text(now, "subtype").equals("tombstone")
                ? Optional.of(text(now, "ts"))
                : Optional.empty();
    }

    private static void asDeletion(JsonObject event, String ts) {
        event.addProperty("subtype", DELETED);
        event.addProperty("deleted_ts", ts);
    }

    private static boolean isEventOfOurs(JsonObject payload) {
        return payload.get("event") instanceof JsonObject event
                && EVENTS.contains(text(event, "type"))
                && (SPOKEN.contains(text(event, "subtype")) || deleted(event).isPresent());
    }

    private static void cutDown(JsonObject payload, String part, Set<String> names) {
        if (payload.get(part) instanceof JsonObject whole) {
            payload.add(part, kept(whole, names));
        } else {
            payload.remove(part);
        }
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.asList().stream().filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    private static JsonObject kept(JsonObject whole, Set<String> names) {
        JsonObject cut = new JsonObject();
        List<String> there = names.stream().filter(whole::has).toList();
        there.forEach(name -> cut.add(name, whole.get(name)));
        return cut;
    }
}
