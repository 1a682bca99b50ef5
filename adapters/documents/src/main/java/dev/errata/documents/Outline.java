package dev.errata.documents;

import java.util.List;
import java.util.Optional;

/**
 * A document as its author laid it out.
 *
 * @param title if it names one itself
 * @param text the whole text, to which the blocks point
 * @param blocks in order
 */
record Outline(Optional<String> title, String text, List<Block> blocks) {

    /** What a block is, and so where it may be cut when it is too long. */
    enum Kind {
        /** At the ends of sentences. */
        PROSE,
        /** Between its items. */
        LIST,
        /** Between its rows; every part gets the head. */
        TABLE,
        /** Between its lines. */
        CODE
    }

    /**
     * A part of the text that belongs together.
     *
     * @param heading the headings above it, outermost first, joined by " › "
     * @param items where the items of a list start, the first included
     */
    record Block(String heading, Kind kind, int start, int end, List<Integer> items) {}
}
