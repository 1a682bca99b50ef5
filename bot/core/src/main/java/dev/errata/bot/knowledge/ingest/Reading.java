package dev.errata.bot.knowledge.ingest;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What came of reading a file. */
public sealed interface Reading {

    <T> T match(Function<Read, T> read, Function<Unreadable, T> unreadable);

    /**
     * A document, taken apart.
     *
     * @param contentHash SHA-256 of its bytes and of how they were read, in hexadecimal
     * @param earlierHashes what versions that read the same bytes otherwise kept as that
     * @param pieces in the order of the document, at least one
     * @param noise so many pieces were left out, because nobody wrote them to be read
     */
    record Read(String title, String contentHash, Set<String> earlierHashes, List<Piece> pieces, int noise)
            implements Reading {

        public Read {
            if (pieces.isEmpty()) {
                throw new IllegalArgumentException("document " + title + " has no pieces");
            }
            earlierHashes = Set.copyOf(earlierHashes);
            pieces = List.copyOf(pieces);
        }

        /** Whether these bytes were read when this was kept, in this way or in an earlier one. */
        boolean isOf(String kept) {
            return contentHash.equals(kept) || earlierHashes.contains(kept);
        }

        @Override
        public <T> T match(Function<Read, T> read, Function<Unreadable, T> unreadable) {
            return read.apply(this);
        }
    }

    /**
     * No document.
     *
     * @param reason short, for people; it says how to mend it
     * @param isEmpty whether it was read to its end, and nothing is in it
     */
    record Unreadable(String reason, boolean isEmpty) implements Reading {
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
