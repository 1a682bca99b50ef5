package dev.errata.chat.screen;

import dev.errata.chat.action.Action;

/**
 * A button.
 *
 * @param opens whether something opens when it is pressed: a form to fill in, or something to read
 */
public record Button(String label, Action action, boolean opens) {

    /** One that does something at once. */
    public static Button does(String label, Action action) {
        return new Button(label, action, false);
    }

    /** One that opens something. */
    public static Button opens(String label, Action action) {
        return new Button(label, action, true);
    }
}
