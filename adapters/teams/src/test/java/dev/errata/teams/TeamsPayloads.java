package dev.errata.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The activities that Teams sends, in the shapes in which its own documentation shows them. Each is a new one. */
public final class TeamsPayloads {

    public static final String APP_ID = "11111111-2222-3333-4444-555555555555";
    public static final String BOT = "28:" + APP_ID;
    public static final String BOT_NAME = "Errata";
    public static final String TENANT = "aaaaaaaa-0000-0000-0000-0000000000ac";
    public static final String OTHER_TENANT = "bbbbbbbb-0000-0000-0000-0000000000ff";

    private final String serviceUrl;
    private final AtomicLong ids = new AtomicLong(1_763_632_800_000L);

    /** Says that answers go to this address. */
    public TeamsPayloads(String serviceUrl) {
        this.serviceUrl = serviceUrl;
    }

    /** Somebody writes something that does not name the bot. */
    public ObjectNode message(TeamsPerson person, TeamsPlace place, String text) {
        ObjectNode activity = activity("message", person, place);
        activity.put("text", text).put("textFormat", "plain");
        activity.putArray("attachments")
                .addObject()
                .put("contentType", "text/html")
                .put("content", "<p>" + text + "</p>");
        return activity;
    }

    /** Somebody names the bot and asks it something. */
    public ObjectNode mention(TeamsPerson person, TeamsPlace place, String text) {
        return mentioning(message(person, place, "<at>" + BOT_NAME + "</at> " + text), BOT, BOT_NAME);
    }

    /** Adds that somebody is named in a message; its text has to say so, too. */
    public ObjectNode mentioning(ObjectNode message, String id, String name) {
        ObjectNode mention =
                message.withArray("entities").addObject().put("type", "mention").put("text", "<at>" + name + "</at>");
        mention.putObject("mentioned").put("id", id).put("name", name);
        return message;
    }

    /** Somebody changes what a message says, which Teams tells like a message. */
    public ObjectNode edited(TeamsPerson person, TeamsPlace place, String text) {
        ObjectNode activity = message(person, place, text).put("type", "messageUpdate");
        activity.withObject("channelData").put("eventType", "editMessage");
        return activity;
    }

    public ObjectNode deleted(TeamsPerson person, TeamsPlace place) {
        ObjectNode activity = activity("messageDelete", person, place);
        activity.withObject("channelData").put("eventType", "softDeleteMessage");
        return activity;
    }

    /** Somebody reacts to a message, or takes that back. */
    public ObjectNode reaction(TeamsPerson person, TeamsPlace place, String message, String type, boolean added) {
        ObjectNode activity = activity("messageReaction", person, place).put("replyToId", message);
        activity.putArray(added ? "reactionsAdded" : "reactionsRemoved")
                .addObject()
                .put("type", type);
        return activity;
    }

    /** The bot is put into a chat or team. */
    public ObjectNode botAdded(TeamsPerson person, TeamsPlace place) {
        ObjectNode activity = activity("conversationUpdate", person, place);
        activity.putArray("membersAdded").addObject().put("id", BOT);
        activity.withObject("channelData").put("eventType", "teamMemberAdded");
        return activity;
    }

    /** Somebody presses a button that opens a dialog. */
    public ObjectNode dialogPress(TeamsPerson person, TeamsPlace place, String message, ObjectNode data) {
        data.putObject("msteams").put("type", "task/fetch");
        ObjectNode value = dialogValue(data);
        return invoke("task/fetch", person, place, value).put("replyToId", message);
    }

    public ObjectNode dialogSubmission(TeamsPerson person, TeamsPlace place, ObjectNode data) {
        return invoke("task/submit", person, place, dialogValue(data));
    }

    /** Somebody chooses an action in the menu of a message of the bot. */
    public ObjectNode messageAction(TeamsPerson person, TeamsPlace place, String command, String message) {
        ObjectNode value = actionValue(command);
        value.set("messagePayload", messagePayload(place, message));
        return invoke("composeExtension/fetchTask", person, place, value);
    }

    /** The same in the menu of what somebody wrote, as its HTML. */
    public ObjectNode messageAction(
            TeamsPerson person, TeamsPlace place, String command, String message, TeamsPerson author, String html) {
        ObjectNode value = actionValue(command);
        ObjectNode payload = messagePayload(place, message);
        payload.putObject("from")
                .putObject("user")
                .put("id", author.aadObjectId())
                .put("displayName", author.name())
                .put("userIdentityType", "aadUser");
        payload.putObject("body").put("contentType", "html").put("content", html);
        payload.putArray("attachments");
        value.set("messagePayload", payload);
        return invoke("composeExtension/fetchTask", person, place, value);
    }

    public ObjectNode messageActionSubmission(
            TeamsPerson person, TeamsPlace place, String command, String message, ObjectNode data) {
        ObjectNode value = actionValue(command);
        value.set("messagePayload", messagePayload(place, message));
        value.set("data", data);
        return invoke("composeExtension/submitAction", person, place, value);
    }

    /** Somebody presses a button of a card, with whatever stands in its fields. */
    public ObjectNode execute(TeamsPerson person, TeamsPlace place, String message, String verb, ObjectNode data) {
        ObjectNode value = JsonNodeFactory.instance.objectNode().put("trigger", "manual");
        value.putObject("action")
                .put("type", "Action.Execute")
                .put("id", "button")
                .put("verb", verb)
                .set("data", data);
        return invoke("adaptiveCard/action", person, place, value).put("replyToId", message);
    }

    /** Somebody presses a thumb; the bot's own form is asked for. */
    public ObjectNode thumb(TeamsPerson person, TeamsPlace place, @Nullable String message, boolean liked) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        value.putObject("data")
                .put("actionName", "feedback")
                .putObject("actionValue")
                .put("reaction", liked ? "like" : "dislike");
        return replying(invoke("message/fetchTask", person, place, value), message);
    }

    /**
     * Somebody submits the form behind a thumb.
     *
     * @param feedback an object in a text of JSON, or plain text
     */
    public ObjectNode feedback(
            TeamsPerson person, TeamsPlace place, @Nullable String message, boolean liked, String feedback) {
        ObjectNode value = JsonNodeFactory.instance.objectNode().put("actionName", "feedback");
        value.putObject("actionValue")
                .put("reaction", liked ? "like" : "dislike")
                .put("feedback", feedback);
        ObjectNode activity = invoke("message/submitAction", person, place, value);
        activity.withObject("channelData").putObject("source").put("name", "message");
        return replying(activity, message);
    }

    /** Something that asks for an answer, of a name that may be known or not. */
    public ObjectNode invoke(String name, TeamsPerson person, TeamsPlace place, JsonNode value) {
        ObjectNode activity = activity("invoke", person, place).put("name", name);
        activity.put("id", "f:" + activity.path("id").asText());
        activity.set("value", value);
        return activity;
    }

    private ObjectNode activity(String type, TeamsPerson person, TeamsPlace place) {
        ObjectNode activity = JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("id", String.valueOf(ids.incrementAndGet()))
                .put("timestamp", "2026-11-20T10:00:00.000Z")
                .put("localTimestamp", "2026-11-20T11:00:00.000+01:00")
                .put("localTimezone", "Europe/Berlin")
                .put("locale", "en-GB")
                .put("channelId", "msteams")
                .put("serviceUrl", serviceUrl);
        activity.set("from", person.from());
        activity.set("conversation", place.conversation());
        activity.putObject("recipient").put("id", BOT).put("name", BOT_NAME);
        activity.putArray("entities")
                .addObject()
                .put("type", "clientInfo")
                .put("locale", "en-GB")
                .put("country", "GB")
                .put("platform", "Web")
                .put("timezone", "Europe/Berlin");
        activity.set("channelData", place.channelData());
        return activity;
    }

    private static ObjectNode dialogValue(ObjectNode data) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        value.set("data", data);
        value.putObject("context").put("theme", "default");
        return value;
    }

    private static ObjectNode actionValue(String command) {
        ObjectNode value = JsonNodeFactory.instance
                .objectNode()
                .put("commandId", command)
                .put("commandContext", "message")
                .put("requestId", "c0ffee");
        value.putObject("context").put("theme", "default");
        return value;
    }

    private static ObjectNode messagePayload(TeamsPlace place, String message) {
        ObjectNode payload = JsonNodeFactory.instance
                .objectNode()
                .put("id", message)
                .put("createdDateTime", "2026-11-20T09:59:00.000Z")
                .put("messageType", "message")
                .put("importance", "normal")
                .put("deleted", false);
        if (place.thread() != null && !message.equals(place.thread())) {
            payload.put("replyToId", place.thread());
        }
        payload.putObject("from")
                .putObject("application")
                .put("id", APP_ID)
                .put("displayName", BOT_NAME)
                .put("applicationIdentityType", "bot");
        payload.putObject("body").put("contentType", "html").put("content", "<attachment id=\"card\"></attachment>");
        payload.putArray("attachments")
                .addObject()
                .put("id", "card")
                .put("contentType", "application/vnd.microsoft.card.adaptive")
                .put("content", "{\"type\":\"AdaptiveCard\"}");
        return payload;
    }

    private static ObjectNode replying(ObjectNode activity, @Nullable String message) {
        return message == null ? activity : activity.put("replyToId", message);
    }
}
