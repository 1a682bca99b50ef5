package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.errata.teams.request.MessageAction.ActedOn;
import org.jspecify.annotations.Nullable;

/** Turns presses, submissions and choices into values. */
final class InvokeReader {

    private static final String LIKE = "like";

    private InvokeReader() {}

    /** A button that opens a dialog, or the dialog's own. */
    static CardPress dialog(Fields activity) {
        JsonNode data = object(activity.in("value").in("data"));
        return new CardPress(ActivityReader.scene(activity), "", activity.text("replyToId"), data);
    }

    static CardPress execute(Fields activity) {
        Fields action = activity.in("value").requiredIn("action");
        return new CardPress(
                ActivityReader.scene(activity),
                action.text("verb", ""),
                activity.text("replyToId"),
                object(action.in("data")));
    }

    static MessageAction messageAction(Fields activity) {
        Fields value = activity.requiredIn("value");
        return new MessageAction(
                ActivityReader.scene(activity),
                value.required("commandId"),
                actedOn(value.in("messagePayload")),
                object(value.in("data")));
    }

    /** The form is asked for with one more wrapping around what its submission says. */
    static Feedback thumb(Fields activity) {
        return feedback(activity, activity.in("value").in("data").in("actionValue"));
    }

    static Feedback feedback(Fields activity) {
        return feedback(activity, activity.in("value").in("actionValue"));
    }

    private static Feedback feedback(Fields activity, Fields given) {
        String written = given.text("feedback", "");
        Fields form = given.has("feedback") ? given.in("feedback") : Fields.within(written);
        boolean formless = !form.json().isObject();
        return new Feedback(
                ActivityReader.scene(activity),
                activity.text("replyToId"),
                given.text("reaction", "").equals(LIKE),
                formless ? written : form.text("feedbackText", ""),
                object(form));
    }

    private static @Nullable ActedOn actedOn(Fields message) {
        String id = message.text("id");
        if (id == null) {
            return null;
        }
        return new ActedOn(
                id,
                message.text("replyToId"),
                message.in("from").in("application").text("id"),
                message.in("body").text("content", ""),
                message.each("attachments").stream().map(Fields::json).toList());
    }

    private static JsonNode object(Fields fields) {
        return fields.json().isObject() ? fields.json() : JsonNodeFactory.instance.objectNode();
    }
}
