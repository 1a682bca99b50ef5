package dev.errata.bot.knowledge.ingest;

import java.util.List;
import java.util.function.Function;

/** What came of reading a file. */
public sealed interface Reading {

    <T> T match(Function<Read, T> read, Function<Unreadable, T> unreadable);

    /**
     * A document, taken apart.
     *
     * @param contentHash SHA-256 of its bytes and of how they were read, in hexadecimal
     * @param pieces in the order of the document, at least one
     */
    record Read(String title, String contentHash, List<Piece> pieces) implements Reading {

        public Read {
            if (pieces.isEmpty()) {
                throw new IllegalArgumentException("document " + title + " has no pieces");
            }
            pieces = List.copyOf(pieces);
        }

        @Override
        public <T> T match(Function<Read, T> read, Function<Unreadable, T> unreadable) {
            return read.apply(this);
        }
    }

    /** No document, and a short reason for people that says how to mend it. */
    record Unreadable(String reason) implements Reading {
        @Override
        public <T> T match(Function<Read, T> read, Function<Unreadable, T> unreadable) {
            return unreadable.apply(this);
        }
    }

    /**
     * What becomes a passage.
     *
     * @param heading the headings above it, outermost first, joined by " › "; may be empty
     * @param text as it stands in the document, never blank
     */
    record Piece(String heading, String text) {

        public Piece {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a piece under \"" + heading + "\" is blank");
            }
        }
    }
}
