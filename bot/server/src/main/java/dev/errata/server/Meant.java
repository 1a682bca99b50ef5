package dev.errata.server;

import java.util.List;

/** Picks the one that people mean by the first characters of its id. */
final class Meant {

    /** Fewer would make a slip of the finger mean something. */
    private static final int FEWEST = 4;

    private Meant() {}

    /**
     * The only one.
     *
     * @param what the beginning of the two keys of words: {@code .none} and {@code .several}
     */
    static <T> T one(List<T> found, String what, String id) {
        if (id.length() < FEWEST) {
            throw new WrongUse(Words.say("id.short", id, FEWEST));
        }
        if (found.isEmpty()) {
            throw new WrongUse(Words.say(what + ".none", id));
        }
        if (found.size() > 1) {
            throw new WrongUse(Words.say(what + ".several", id));
        }
        return found.get(0);
    }
}
