package dev.errata.chat.screen;

import java.util.List;

/**
 * Something that one person is told.
 *
 * @param summary what notifications say of it, and what is said where there is room for words alone
 * @param parts in order; empty where it is nothing but the summary
 */
public record Message(String summary, List<Part> parts) {

    public Message {
        parts = List.copyOf(parts);
    }

    public static Message saying(String words) {
        return new Message(words, List.of());
    }

    /** A sentence with a button that takes back what it says. */
    public static Message undoable(String words, Part.Row undo) {
        return new Message(words, List.of(Part.Notes.of(words), undo));
    }
}
