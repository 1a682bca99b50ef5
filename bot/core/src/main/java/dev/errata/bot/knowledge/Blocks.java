package dev.errata.bot.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a passage taken apart into what can be quoted by itself; nothing between the parts is lost. */
final class Blocks {

    private static final Pattern AFTER_LINE = Pattern.compile("(?<=\n)");
    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,})");
    private static final Pattern ITEM = Pattern.compile("\\s{0,12}(?:[-*+]|\\d{1,9}[.)])\\s.*", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\\s*\\|.*", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("\\s*[>#].*", Pattern.DOTALL);

    private final List<Piece> pieces = new ArrayList<>();
    private String open = "";
    private int block;

    private Blocks() {}

    /** What a piece is. */
    enum Kind {
        SENTENCE,
        ITEM,
        /** What follows an item on lines of its own. */
        REST_OF_ITEM,
        ROW,
        CODE,
        /** A line of another kind, such as a heading. */
        LINE,
        BLANK
    }

    /**
     * A piece of a passage.
     *
     * @param block which paragraph, list, table or code it belongs to, in their order
     * @param fenceBefore the fence of the code it stands in, as it is before it; empty outside code
     * @param fenceAfter the same behind it
     */
    record Piece(Kind kind, int block, String text, String fenceBefore, String fenceAfter) {

        boolean isOfList() {
            return kind == Kind.ITEM || kind == Kind.REST_OF_ITEM;
        }

        /** Whether it only says that something follows. */
        boolean leadsIn() {
            return kind == Kind.SENTENCE && text.strip().endsWith(":");
        }
    }

    static List<Piece> of(String text) {
        Blocks blocks = new Blocks();
        AFTER_LINE.splitAsStream(text).forEach(blocks::add);
        return List.copyOf(blocks.pieces);
    }

    private void add(String line) {
        String before = open;
        open = fenceAfter(open, line);
        if (!before.isEmpty() || !open.isEmpty()) {
            add(Kind.CODE, line, before);
        } else if (line.isBlank()) {
            pieces.add(new Piece(Kind.BLANK, block, line, "", ""));
        } else if (ROW.matcher(line).matches()) {
            add(Kind.ROW, line, "");
        } else if (ITEM.matcher(line).matches()) {
            add(Kind.ITEM, line, "");
        } else if (Character.isWhitespace(line.charAt(0)) && isInList()) {
            add(Kind.REST_OF_ITEM, line, "");
        } else if (MARKED.matcher(line).matches()) {
            block++;
            pieces.add(new Piece(Kind.LINE, block, line, "", ""));
        } else {
            block++;
            Sentences.of(line).forEach(sentence -> pieces.add(new Piece(Kind.SENTENCE, block, sentence, "", "")));
        }
    }

    /** Goes on with the block before where that is of the same kind. */
    private void add(Kind kind, String line, String before) {
        if (!goesOn(kind)) {
            block++;
        }
        pieces.add(new Piece(kind, block, line, before, open));
    }

    private boolean goesOn(Kind kind) {
        return switch (kind) {
            case ITEM, REST_OF_ITEM -> isInList();
            case CODE -> isAfter(Kind.CODE) && !last().fenceAfter().isEmpty();
            default -> isAfter(kind);
        };
    }

    private boolean isAfter(Kind kind) {
        return !pieces.isEmpty() && last().kind() == kind;
    }

    private Piece last() {
        return pieces.get(pieces.size() - 1);
    }

    /** Blank lines may stand between items. */
    private boolean isInList() {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).kind() != Kind.BLANK) {
                return pieces.get(i).isOfList();
            }
        }
        return false;
    }

    /** The fence that is open behind a line: code ends with at least as many signs of the kind it began with. */
    private static String fenceAfter(String open, String line) {
        Matcher fence = FENCE.matcher(line);
        if (!fence.lookingAt()) {
            return open;
        }
        if (open.isEmpty()) {
            return fence.group(1);
        }
        boolean closes = line.strip().equals(fence.group(1)) && fence.group(1).startsWith(open);
        return closes ? "" : open;
    }
}
