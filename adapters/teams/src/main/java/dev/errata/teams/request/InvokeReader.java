package dev.errata.teams.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Turns presses, submissions and choices into values. */
final class InvokeReader {

    private static final String LIKE = "like";

    private InvokeReader() {}

    /** A button that opens a dialog, or the dialog's own. */
    static CardPress dialog(Fields activity) {
        return new CardPress(
                ActivityReader.scene(activity), object(activity.in("value").in("data")));
    }

    static CardPress execute(Fields activity) {
        Fields action = activity.in("value").requiredIn("action");
        return new CardPress(ActivityReader.scene(activity), object(action.in("data")));
    }

    static MessageAction messageAction(Fields activity) {
        Fields value = activity.requiredIn("value");
        return new MessageAction(
                ActivityReader.scene(activity), value.in("messagePayload").text("id"), object(value.in("data")));
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

    private static JsonNode object(Fields fields) {
        return fields.json().isObject() ? fields.json() : JsonNodeFactory.instance.objectNode();
    }
}
