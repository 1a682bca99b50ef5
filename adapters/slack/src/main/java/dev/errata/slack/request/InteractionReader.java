package dev.errata.slack.request;

import com.google.gson.Gson;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the payload of a press, a submission, a closing or a shortcut into a value. */
final class InteractionReader {

    private final Gson gson = GsonFactory.createSnakeCase();

    List<BlockAction> actions(Fields payload) {
        SlackWorkspace workspace = workspace(payload);
        Actor actor = actor(payload);
        BlockAction.Message message = message(payload);
        OpenView view = payload.has("view") ? view(payload) : null;
        String trigger = payload.text("trigger_id", "");
        return payload.each("actions").stream()
                .map(action -> new BlockAction(workspace, actor, control(action), message, view, trigger))
                .toList();
    }

    ViewSubmission submission(Fields payload) {
        return new ViewSubmission(workspace(payload), actor(payload), view(payload), payload.text("trigger_id", ""));
    }

    ViewClosed closed(Fields payload) {
        return new ViewClosed(workspace(payload), actor(payload), view(payload));
    }

    Shortcut shortcut(Fields payload) {
        return new Shortcut(
                workspace(payload),
                actor(payload),
                payload.required("callback_id"),
                message(payload),
                payload.text("trigger_id", ""));
    }

    /** In a shared channel the modal's own team is where the bot is installed; for a whole organisation {@code team} is null. */
    private static SlackWorkspace workspace(Fields payload) {
        String team = EventReader.firstOf(
                payload.in("view").text("app_installed_team_id"),
                payload.in("team").text("id"),
                payload.in("user").text("team_id"));
        String enterprise = EventReader.firstOf(
                payload.in("enterprise").text("id"), payload.in("team").text("enterprise_id"));
        return EventReader.workspace(team, enterprise, payload.flag("is_enterprise_install"));
    }

    private static Actor actor(Fields payload) {
        Fields user = payload.in("user");
        String team =
                EventReader.firstOf(user.text("team_id"), payload.in("team").text("id"));
        return new Actor(user.required("id"), team);
    }

    private static BlockAction.@Nullable Message message(Fields payload) {
        Fields container = payload.in("container");
        Fields message = payload.in("message");
        String channel = EventReader.firstOf(payload.in("channel").text("id"), container.text("channel_id"));
        String ts = EventReader.firstOf(container.text("message_ts"), message.text("ts"), payload.text("message_ts"));
        if (channel == null || ts == null) {
            return null;
        }
        String thread = EventReader.firstOf(message.text("thread_ts"), container.text("thread_ts"));
        return new BlockAction.Message(
                channel, ts, thread, container.flag("is_ephemeral"), payload.text("response_url"));
    }

    private BlockAction.Control control(Fields fields) {
        BlockActionPayload.Action action = gson.fromJson(fields.json(), BlockActionPayload.Action.class);
        return new BlockAction.Control(
                fields.required("action_id"),
                fields.text("block_id", ""),
                FieldValues.of(action),
                fields.text("action_ts", ""));
    }

    /** Its blocks are ours and can be of kinds that the library does not know: they are left unread. */
    private OpenView view(Fields payload) {
        Fields fields = payload.in("view");
        fields.json().remove("blocks");
        View view = gson.fromJson(fields.json(), View.class);
        Map<String, Map<String, List<String>>> values = new HashMap<>();
        if (view.getState() != null && view.getState().getValues() != null) {
            view.getState().getValues().forEach((block, actions) -> values.put(block, FieldValues.of(actions)));
        }
        return new OpenView(
                fields.required("id"),
                fields.text("callback_id", ""),
                fields.text("private_metadata", ""),
                fields.text("hash", ""),
                values);
    }
}
