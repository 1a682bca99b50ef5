package dev.errata.documents;

import dev.errata.bot.knowledge.ingest.Reading.Piece;
import dev.errata.documents.Outline.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns blocks into pieces of at most {@value Cuts#LONGEST} characters. Blocks stay whole where they fit; neighbours under the same heading are
 * put together, so that what belongs together is found together.
 */
final class Pieces {

    private final Outline outline;
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable Part open;

    private record Part(String heading, String head, int start, int end) {

        boolean takes(Part next) {
            return heading.equals(next.heading)
                    && next.head.isEmpty()
                    && head.length() + next.end - start <= Cuts.LONGEST;
        }
    }

    private Pieces(Outline outline) {
        this.outline = outline;
    }

    static List<Piece> of(Outline outline) {
        Pieces pieces = new Pieces(outline);
        outline.blocks().forEach(pieces::add);
        pieces.close();
        return pieces.pieces;
    }

    private void add(Block block) {
        for (Cuts.Cut cut : Cuts.of(outline.text(), block)) {
            Part next = new Part(block.heading(), cut.head(), cut.start(), cut.end());
            if (open != null && open.takes(next)) {
                open = new Part(open.heading, open.head, open.start, next.end);
            } else {
                close();
                open = next;
            }
        }
    }

    private void close() {
        if (open != null) {
            String text = open.head + outline.text().substring(open.start, open.end);
            if (!Text.isEmpty(text)) {
                pieces.add(new Piece(open.heading, text.stripTrailing().replaceFirst("\\A\\s*\\n", "")));
            }
            open = null;
        }
    }
}
