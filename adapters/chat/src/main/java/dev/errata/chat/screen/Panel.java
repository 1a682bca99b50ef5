package dev.errata.chat.screen;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Something to read, in sections.
 *
 * @param answer the answer that it is about
 * @param note what is said at the end
 */
public record Panel(String title, String close, String answer, List<Section> sections, String note) implements Screen {

    public Panel {
        sections = List.copyOf(sections);
    }

    /**
     * A heading with what stands below it.
     *
     * @param more what is said of that many entries for which there is no room
     */
    public record Section(String heading, List<Entry> entries, More more) {

        public Section {
            entries = List.copyOf(entries);
        }
    }

    /** Words for a number. */
    @FunctionalInterface
    public interface More {
        String words(int number);
    }

    /**
     * One correction or passage, and what it has to do with the answer.
     *
     * @param text what it says, as far as the reader may see it
     * @param notes what else is said of it, at least why it is here
     */
    public record Entry(String heading, Optional<String> text, List<Note> notes, List<Button> buttons) {

        public Entry {
            notes = List.copyOf(notes);
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A line in small print.
     *
     * @param words with the link in them where the platform's words can hold one
     * @param address where it leads
     */
    public record Note(String words, Optional<URI> address) {

        public static Note of(String words) {
            return new Note(words, Optional.empty());
        }
    }
}
