package dev.errata.documents;

import dev.errata.documents.Outline.Block;
import dev.errata.documents.Outline.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text of which nothing is known but that an empty line ends a paragraph. */
final class PlainText {

    private static final int LONG = 55;
    private static final Pattern GOES_ON = Pattern.compile("[\\p{L}\"'(“]");

    private PlainText() {}

    static Outline outline(String source) {
        String text = unwrapped(source);
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

    /** Lines that were broken for the width of a screen are one: each but the last is long, and what follows goes on with a word. */
    private static String unwrapped(String text) {
        StringBuilder joined = new StringBuilder();
        int last = 0;
        for (String line : text.split("\n", -1)) {
            boolean goesOn = last >= LONG && GOES_ON.matcher(line).lookingAt();
            if (joined.length() > 0) {
                joined.append(goesOn ? ' ' : '\n');
            }
            joined.append(line);
            last = line.length();
        }
        return joined.toString();
    }
}
