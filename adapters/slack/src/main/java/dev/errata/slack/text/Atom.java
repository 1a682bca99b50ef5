package dev.errata.slack.text;

/**
 * A piece of mrkdwn that is never broken: a word, a space, or a link.
 *
 * @param text escaped
 * @param marks the formatting it stands in, outermost first, such as {@code *_}
 */
record Atom(String text, String marks) {

    /** Each mark can open and close at this atom, and each of the two can need a separator. */
    private static final int ROOM_FOR_A_MARK = 4;

    boolean isSpace() {
        return text.isBlank();
    }

    /** At most as many characters as this atom ever takes. */
    int size() {
        return text.length() + ROOM_FOR_A_MARK * marks.length();
    }
}
