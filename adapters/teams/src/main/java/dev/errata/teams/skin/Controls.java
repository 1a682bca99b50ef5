package dev.errata.teams.skin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.Actions;
import dev.errata.chat.action.Wire;
import dev.errata.chat.screen.Button;
import dev.errata.teams.text.CardText;
import java.util.TreeMap;

/**
 * How buttons are made. What a button is for comes back under {@value #ACTION} in its data, for {@code Action.Execute} also as its verb;
 * {@link Sent} reads it.
 */
final class Controls {

    static final String ACTION = "action";

    private Controls() {}

    /** In a message. */
    static ObjectNode button(Button button) {
        return button.opens()
                ? opens(button)
                : does(button.label(), button.action().wire());
    }

    /** Asks for a dialog. */
    static ObjectNode opens(Button button) {
        ObjectNode opening = submits(button.label(), behind(button.action()).wire());
        opening.withObject("/data").putObject("msteams").put("type", "task/fetch");
        return opening;
    }

    /** Of several corrections, which one is meant is said in the explanation, and that is what opens. */
    private static Action behind(Action action) {
        if (action instanceof Actions.Reject reject && reject.correction().isEmpty()) {
            return new Actions.Explain(reject.answer());
        }
        return action instanceof Actions.UndoGiven undo && undo.correction().isEmpty()
                ? new Actions.Explain(undo.answer())
                : action;
    }

    /** Does something at once. */
    static ObjectNode does(String title, Wire wire) {
        return carrying(wire, execute(title, wire).put("associatedInputs", "none"));
    }

    /** Does something at once in a dialog, which knows no other way. */
    static ObjectNode submits(String title, Wire wire) {
        return carrying(wire, button("Action.Submit", title).put("associatedInputs", "none"));
    }

    /** Sends what was filled in, from a dialog. */
    static ObjectNode saves(String title, Wire wire) {
        return carrying(wire, button("Action.Submit", title).put("style", "positive"));
    }

    /** Sends what was filled in, from a message. */
    static ObjectNode savesInline(String title, Wire wire) {
        return carrying(wire, execute(title, wire).put("style", "positive"));
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

    private static ObjectNode button(String type, String title) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("title", CardText.visible(title));
    }

    private static ObjectNode execute(String title, Wire wire) {
        return button("Action.Execute", title).put("verb", wire.name());
    }

    private static ObjectNode carrying(Wire wire, ObjectNode button) {
        ObjectNode data = button.putObject("data").put(ACTION, wire.name());
        new TreeMap<>(wire.ids()).forEach(data::put);
        return button;
    }
}
