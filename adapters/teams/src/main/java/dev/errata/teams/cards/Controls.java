package dev.errata.teams.cards;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.teams.text.CardText;
import java.util.Map;

/**
 * The names of everything that can be pressed, and how buttons are made. The name comes back under {@value #ACTION} in the data of the
 * button, for {@code Action.Execute} also as its verb; {@link FormValues} reads it.
 */
public final class Controls {

    public static final String CORRECT = "answer_correct";
    public static final String WHY = "answer_why";
    public static final String UNFIT_HERE = "answer_unfit";
    public static final String UNDO_GIVEN = "answer_undo";
    public static final String UNDO = "correction_undo";
    public static final String EDIT = "correction_edit";
    public static final String TYPE = "correction_type";
    public static final String UNFIT = "correction_unfit";
    public static final String USE = "offer_use";
    public static final String MISFIT = "offer_misfit";
    public static final String DOUBT_FITS = "doubt_fits";
    public static final String DOUBT_MISFIT = "doubt_misfit";
    public static final String SAVE_CORRECTION = "form_correct";
    public static final String SAVE_EDIT = "form_edit";
    public static final String SAVE_TYPE = "form_type";
    public static final String CANCEL = "form_cancel";

    /** The command of the app's manifest that corrects the message it is called on. */
    public static final String CORRECT_COMMAND = "correctAnswer";

    static final String ACTION = "action";
    static final String ANSWER = "answer";
    static final String CORRECTION = "correction";
    static final String ACT = "act";
    static final String VERSION = "version";
    static final String LEFT = "left";

    private Controls() {}

    /** Asks for a dialog. */
    static ObjectNode opens(String action, String title, Map<String, String> data) {
        ObjectNode button = button("Action.Submit", title).put("associatedInputs", "none");
        data(button, action, data).putObject("msteams").put("type", "task/fetch");
        return button;
    }

    /** Does something at once. */
    static ObjectNode does(String action, String title, Map<String, String> data) {
        ObjectNode button = button("Action.Execute", title).put("verb", action).put("associatedInputs", "none");
        data(button, action, data);
        return button;
    }

    /** Does something at once in a dialog, which knows no other way. */
    static ObjectNode submits(String action, String title, Map<String, String> data) {
        ObjectNode button = button("Action.Submit", title).put("associatedInputs", "none");
        data(button, action, data);
        return button;
    }

    /** Sends what was filled in, from a dialog. */
    static ObjectNode saves(String action, String title, Map<String, String> data) {
        ObjectNode button = button("Action.Submit", title).put("style", "positive");
        data(button, action, data);
        return button;
    }

    /** Sends what was filled in, from a message. */
    static ObjectNode savesInline(String action, String title, Map<String, String> data) {
        ObjectNode button = button("Action.Execute", title).put("verb", action).put("style", "positive");
        data(button, action, data);
        return button;
    }

    static ObjectNode cancels() {
        return submits(CANCEL, Words.say("form.close"), Map.of());
    }

    static ObjectNode unfolds(String title, ObjectNode card) {
        ObjectNode button = button("Action.ShowCard", title);
        button.set("card", card);
        return button;
    }

    static ObjectNode toggles(String title, String element) {
        ObjectNode button = button("Action.ToggleVisibility", title);
        button.putArray("targetElements").add(element);
        return button;
    }

    /** For the menu behind the three dots. */
    static ObjectNode secondary(ObjectNode button) {
        return button.put("mode", "secondary");
    }

    private static ObjectNode button(String type, String title) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("title", CardText.visible(title));
    }

    private static ObjectNode data(ObjectNode button, String action, Map<String, String> values) {
        ObjectNode data = button.putObject("data").put(ACTION, action);
        values.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> data.put(e.getKey(), e.getValue()));
        return data;
    }
}
