package dev.errata.chat.screen;

import java.util.List;

/** What stands in a message besides the text of an answer. Its words are fit for the platform already. */
public sealed interface Part {

    /** Small print, in one line or more. */
    public record Notes(List<String> lines) implements Part {

        public Notes {
            lines = List.copyOf(lines);
        }

        public static Notes of(String line) {
            return new Notes(List.of(line));
        }
    }

    /** A line of ordinary size. */
    record Line(String words) implements Part {}

    /** A line with a button that belongs to it. */
    record LineWithButton(String words, Button button) implements Part {}

    /**
     * A row of buttons.
     *
     * @param id names the row within its message
     */
    public record Row(String id, List<Button> buttons) implements Part {

        public Row {
            buttons = List.copyOf(buttons);
        }
    }
}
