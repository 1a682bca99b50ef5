package dev.errata.slack.text;

import java.util.List;

/** Writes atoms one after the other, opening and closing their formatting where it changes. */
final class Marks {

    /** Slack sees formatting only at the edge of a word; this makes an edge where there is none. */
    private static final char EDGE = '\u200B';

    private final StringBuilder written = new StringBuilder();
    private String open = "";

    private Marks() {}

    static String written(List<Atom> atoms) {
        Marks marks = new Marks();
        for (Atom atom : atoms) {
            marks.change(atom);
            marks.written.append(atom.text());
        }
        marks.closeDownTo(0);
        return marks.written.toString();
    }

    private void change(Atom atom) {
        int common = commonLength(open, atom.marks());
        if (common == open.length() && common == atom.marks().length()) {
            return;
        }
        boolean closed = closeDownTo(common);
        boolean opens = atom.marks().length() > common;
        if (opens
                ? endsInside()
                : closed && !atom.isSpace() && isInside(atom.text().codePointAt(0))) {
            written.append(EDGE);
        }
        open = atom.marks();
        written.append(open.substring(common));
    }

    private boolean closeDownTo(int depth) {
        boolean closes = open.length() > depth;
        for (int i = open.length() - 1; i >= depth; i--) {
            written.append(open.charAt(i));
        }
        open = open.substring(0, Math.min(depth, open.length()));
        return closes;
    }

    private boolean endsInside() {
        return written.length() > 0 && isInside(written.codePointBefore(written.length()));
    }

    /** Whether formatting that begins or ends beside this character would be taken for part of a word. */
    private static boolean isInside(int c) {
        return !Character.isWhitespace(c) && "([{\"'.,:;!?)]}-/".indexOf(c) < 0;
    }

    private static int commonLength(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
