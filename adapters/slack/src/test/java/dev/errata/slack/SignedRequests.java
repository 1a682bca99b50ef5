package dev.errata.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The people in a {@link FakeSlack}: what they write, press and submit reaches the bot as signed requests, or through a socket, as far as the granted scopes
 * let it.
 */
public final class SignedRequests {

    private final FakeSlack slack;
    private final SlackRoute route;
    private final String team;
    private Delivered last = new Delivered(0, "", Map.of());
    private final Deque<JsonObject> sentEvents = new ArrayDeque<>();

    public SignedRequests(FakeSlack slack, SlackRoute route) {
        this(slack, route, FakeSlack.TEAM);
    }

    private SignedRequests(FakeSlack slack, SlackRoute route, String team) {
        this.slack = slack;
        this.route = route;
        this.team = team;
    }

    /** The same people and messages, in requests that say that they come from another workspace. */
    public SignedRequests from(String otherTeam) {
        return new SignedRequests(slack, route, otherTeam);
    }

    /** Somebody mentions the bot at the beginning of a message. It arrives twice, as Slack sends it. */
    public FakeMessage mention(String channel, String user, String text) {
        return write(channel, null, user, "<@" + FakeSlack.BOT_USER + "> " + text);
    }

    public FakeMessage mentionInThread(String channel, String threadTs, String user, String text) {
        return write(channel, threadTs, user, "<@" + FakeSlack.BOT_USER + "> " + text);
    }

    /** Somebody writes something, mentioning the bot or not; the text with Slack's escapes. */
    public FakeMessage write(String channel, @Nullable String threadTs, String user, String text) {
        FakeMessage message = slack.world().post(channel, threadTs, user, text, new JsonArray(), null, null);
        FakeChannel place = channel(channel);
        if (place.members().contains(FakeSlack.BOT_USER)) {
            if (text.contains("<@" + FakeSlack.BOT_USER + ">")
                    && place.kind() != FakeChannel.Kind.DIRECT
                    && slack.scopes().hearsMentions()) {
                deliver("app_mention", message);
            }
            if (slack.scopes().hears(place)) {
                deliver("message", message);
            }
        }
        return message;
    }

    /** Somebody shares another message with words of their own, as Slack marks it: {@code is_share} or {@code is_msg_unfurl}. */
    public FakeMessage share(String channel, String user, String own, String mark, String shared) {
        FakeMessage message = slack.world().post(channel, null, user, own, new JsonArray(), null, null);
        JsonObject event = SlackPayloads.event(
                "message",
                message,
                channel(channel),
                person(user),
                slack.world().nextId("Ev"));
        event.getAsJsonObject("event").add("attachments", SlackPayloads.shared(mark, shared));
        last = route.event(body(event), 0);
        return message;
    }

    /** Somebody puts a reaction under a message, or takes it away. */
    public void react(String user, FakeMessage message, String reaction, boolean added) {
        if (!slack.scopes().has("reactions:read")) {
            return;
        }
        JsonObject item = new JsonObject();
        item.addProperty("type", "message");
        item.addProperty("channel", message.channel());
        item.addProperty("ts", message.ts());
        JsonObject event = new JsonObject();
        event.addProperty("user", user);
        event.addProperty("reaction", reaction);
        event.add("item", item);
        event.addProperty("event_ts", slack.world().nextTs());
        last = tell(added ? "reaction_added" : "reaction_removed", event);
    }

    /** Slack says that the members of a user group have changed. */
    public void membersChanged(String group) {
        JsonObject event = new JsonObject();
        event.addProperty("subteam_id", group);
        event.addProperty("team_id", team);
        last = tell("subteam_members_changed", event);
    }

    /** Slack says that a user group is called something else, or was deleted. */
    public void groupUpdated(String group) {
        JsonObject subteam = new JsonObject();
        subteam.addProperty("id", group);
        JsonObject event = new JsonObject();
        event.add("subteam", subteam);
        last = tell("subteam_updated", event);
    }

    /** Somebody passes a message on to another channel. */
    public void passOn(String user, FakeMessage message, String to) {
        FakeMessage passing = slack.world().post(to, null, user, "look", new JsonArray(), null, null);
        JsonObject event = SlackPayloads.event(
                "message", passing, channel(to), person(user), slack.world().nextId("Ev"));
        JsonArray shared = SlackPayloads.shared("is_share", message.text());
        shared.get(0).getAsJsonObject().addProperty("channel_id", message.channel());
        shared.get(0).getAsJsonObject().addProperty("ts", message.ts());
        event.getAsJsonObject("event").add("attachments", shared);
        last = route.event(body(event), 0);
    }

    /** Somebody types {@code /errata} and this; what they are told alone. */
    public String command(String user, String channel, String text) {
        if (!slack.scopes().has("commands")) {
            return "";
        }
        last = route.command(SlackPayloads.command(team, user, channel, text));
        return last.json().map(told -> told.get("text").getAsString()).orElse("");
    }

    /** Somebody writes something else in place of what they wrote. */
    public void edit(FakeMessage message, String text) {
        slack.world().replace(message, message.edited(text, message.blocks()));
    }

    /** Slack tells of something that is no new message of a person, such as an edit or somebody joining. */
    public Delivered sends(String channel, String user, String text, String subtype) {
        FakeMessage message = slack.world().post(channel, null, user, text, new JsonArray(), null, null);
        JsonObject event = SlackPayloads.event(
                "message",
                message,
                channel(channel),
                person(user),
                slack.world().nextId("Ev"));
        event.getAsJsonObject("event").addProperty("subtype", subtype);
        last = route.event(body(event), 0);
        return last;
    }

    /** Somebody deletes what they wrote. Of the first message of a thread that has replies a mark stays. */
    public Delivered delete(FakeMessage message) {
        boolean hasReplies = slack.messages(message.channel()).stream()
                .anyMatch(other -> message.ts().equals(other.threadTs()));
        slack.delete(message);
        JsonObject event = SlackPayloads.deleted(message, hasReplies);
        last = route.event(
                body(SlackPayloads.envelope(event, false, slack.world().nextId("Ev"))), 0);
        return last;
    }

    /** Somebody removes the bot from the workspace. */
    public Delivered uninstall() {
        return tell("app_uninstalled", new JsonObject());
    }

    /**
     * Tokens are revoked.
     *
     * @param kind {@code bot}, or {@code oauth} for those of people
     */
    public Delivered revoke(String kind, String user) {
        JsonArray users = new JsonArray();
        users.add(user);
        JsonObject tokens = new JsonObject();
        tokens.add(kind, users);
        JsonObject event = new JsonObject();
        event.add("tokens", tokens);
        return tell("tokens_revoked", event);
    }

    private Delivered tell(String type, JsonObject event) {
        event.addProperty("type", type);
        JsonObject told = SlackPayloads.envelope(event, false, slack.world().nextId("Ev"));
        sentEvents.addLast(told);
        last = route.event(body(told), 0);
        return last;
    }

    /** Slack sends the last event again, because it has had no answer in time. */
    public Delivered again(int retry) {
        JsonObject event = Optional.ofNullable(sentEvents.peekLast())
                .orElseThrow(() -> new IllegalStateException("no event was sent that could be sent again"));
        last = route.event(body(event), retry);
        return last;
    }

    /** Somebody presses a button under a message, as it stands there now. */
    public Delivered press(String user, FakeMessage message, String actionId) {
        return choose(user, message, actionId, Optional.empty());
    }

    /** Somebody presses a button, or chooses an option, on a screen that still shows the message as it was. */
    public Delivered pressStale(String user, FakeMessage shown, String actionId, Optional<String> option) {
        JsonObject action = action(shown.blocks(), actionId, option);
        String trigger = slack.world().newTrigger(user);
        last = route.payload(body(SlackPayloads.pressOnMessage(person(user), shown, action, trigger, slack.apiUrl())));
        return last;
    }

    /** Somebody chooses an option of a menu under a message. */
    public Delivered choose(String user, FakeMessage message, String actionId, String option) {
        return choose(user, message, actionId, Optional.of(option));
    }

    private Delivered choose(String user, FakeMessage message, String actionId, Optional<String> option) {
        FakeMessage now = slack.message(message.channel(), message.ts()).orElse(message);
        JsonObject action = action(now.blocks(), actionId, option);
        last = route.payload(body(SlackPayloads.pressOnMessage(
                person(user), now, action, slack.world().newTrigger(user), slack.apiUrl())));
        return last;
    }

    /** Somebody presses a button in the modal in front of them, with these fields filled in, by action id. */
    public Delivered pressInView(String user, String actionId, Map<String, String> filled) {
        FakeView view = onScreen(user);
        JsonObject action = action(view.blocks(), actionId, Optional.ofNullable(filled.get(actionId)));
        JsonObject payload = SlackPayloads.pressInView(
                person(user),
                view.inPayload(SlackPayloads.state(view, filled)),
                action,
                slack.world().newTrigger(user));
        last = route.payload(body(payload));
        return last;
    }

    /** Somebody submits the modal in front of them, with these fields filled in, by action id; others stay as they were opened. */
    public Delivered submit(String user, Map<String, String> filled) {
        return submit(user, onScreen(user), filled);
    }

    /** Somebody submits a modal that may have been tampered with, or may have been closed long ago. */
    public Delivered submit(String user, FakeView view, Map<String, String> filled) {
        JsonObject payload = SlackPayloads.view(
                "view_submission",
                person(user),
                view.inPayload(SlackPayloads.state(view, filled)),
                slack.world().newTrigger(user));
        last = route.payload(body(payload));
        if (last.isAccepted()) {
            follow(user, view, last);
        }
        return last;
    }

    /** Somebody closes the modal in front of them. The bot is told if it asked to be. */
    public void close(String user) {
        FakeView view = onScreen(user);
        slack.world().screen(user).pop();
        if (Boolean.parseBoolean(FakeBlocks.string(view.json(), "notify_on_close"))) {
            JsonObject state = SlackPayloads.state(view, Map.of());
            JsonObject payload = SlackPayloads.view("view_closed", person(user), view.inPayload(state), "");
            last = route.payload(body(payload));
        }
    }

    /** Somebody chooses an entry in the menu of a message, as Slack tells of it. */
    public Delivered menu(String user, FakeMessage message, String callbackId) {
        return menu(user, message, callbackId, shared -> {});
    }

    /** The same of a message that is changed before. */
    public Delivered menu(String user, FakeMessage message, String callbackId, Consumer<JsonObject> changed) {
        JsonObject payload = SlackPayloads.shortcut(
                person(user), message, callbackId, slack.world().newTrigger(user), slack.apiUrl());
        changed.accept(payload.getAsJsonObject("message"));
        last = route.payload(body(payload));
        return last;
    }

    /** What the bot answered last. */
    public Delivered last() {
        return last;
    }

    private void deliver(String type, FakeMessage message) {
        JsonObject event = SlackPayloads.event(
                type,
                message,
                channel(message.channel()),
                person(message.user()),
                slack.world().nextId("Ev"));
        sentEvents.addLast(event);
        last = route.event(body(event), 0);
    }

    private String body(JsonObject request) {
        return request.toString().replace('"' + FakeSlack.TEAM + '"', '"' + team + '"');
    }

    /** Does with a submitted modal what the bot answered. */
    private void follow(String user, FakeView view, Delivered answer) {
        JsonObject json = answer.json().orElseGet(JsonObject::new);
        Deque<FakeView> screen = slack.world().screen(user);
        switch (answer.responseAction()) {
            case "errors" -> {}
            case "clear" -> screen.clear();
            case "update" -> slack.world().update(view, checked(json));
            case "push" -> slack.world().push(user, checked(json));
            default -> screen.removeIf(shown -> shown.id().equals(view.id()));
        }
    }

    private static JsonObject checked(JsonObject answer) {
        JsonObject view = answer.getAsJsonObject("view");
        FakeRules.view(view);
        return view;
    }

    private JsonObject action(JsonArray blocks, String actionId, Optional<String> option) {
        for (var each : blocks) {
            JsonObject block = each.getAsJsonObject();
            for (JsonObject element : FakeBlocks.elements(block)) {
                if (FakeBlocks.string(element, "action_id").equals(actionId)) {
                    String ts = slack.world().nextTs();
                    return FakeFields.action(element, FakeBlocks.string(block, "block_id"), option, ts);
                }
            }
        }
        throw new IllegalArgumentException("nothing here has the action id " + actionId + ": " + blocks);
    }

    private FakeView onScreen(String user) {
        return slack.view(user).orElseThrow(() -> new IllegalStateException("no modal stands in front of " + user));
    }

    private FakeUser person(String id) {
        synchronized (slack.world()) {
            return Optional.ofNullable(slack.world().users.get(id))
                    .orElseThrow(() -> new IllegalArgumentException("nobody has the id " + id));
        }
    }

    private FakeChannel channel(String id) {
        synchronized (slack.world()) {
            return Optional.ofNullable(slack.world().channels.get(id))
                    .orElseThrow(() -> new IllegalArgumentException("no channel has the id " + id));
        }
    }
}
