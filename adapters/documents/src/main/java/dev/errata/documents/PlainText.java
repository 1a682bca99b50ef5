package dev.errata.documents;

import dev.errata.documents.Outline.Block;
import dev.errata.documents.Outline.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text of which nothing is known but that an empty line ends a paragraph. */
final class PlainText {

    private PlainText() {}

    static Outline outline(String text) {
        List<Block> blocks = new ArrayList<>();
        int paragraph = -1;
        int line = 0;
        while (line < text.length()) {
            int next = text.indexOf('\n', line) < 0 ? text.length() : text.indexOf('\n', line) + 1;
            boolean blank = text.substring(line, next).isBlank();
            if (blank && paragraph >= 0) {
                blocks.add(block(paragraph, line));
                paragraph = -1;
            } else if (!blank && paragraph < 0) {
                paragraph = line;
            }
            line = next;
        }
        if (paragraph >= 0) {
            blocks.add(block(paragraph, text.length()));
        }
        return new Outline(Optional.empty(), text, blocks);
    }

    private static Block block(int start, int end) {
        return new Block("", Kind.PROSE, start, end, List.of());
    }
}
