package dev.errata.server.command;

import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.WrongUse;
import java.util.List;

/** Picks the one that people mean by the first characters of its id. */
public final class MatchingId {

    /** Fewer would make a slip of the finger mean something. */
    private static final int FEWEST = 4;

    private MatchingId() {}

    /**
     * The only one that was found; none or several is wrong use, and the message says which.
     *
     * @param what the beginning of the two keys of words: {@code .none} and {@code .several}
     */
    public static <T> T one(List<T> found, String what, String id) {
        if (id.length() < FEWEST) {
            throw new WrongUse(ProgramWords.say("id.short", id, FEWEST));
        }
        if (found.isEmpty()) {
            throw new WrongUse(ProgramWords.say(what + ".none", id));
        }
        if (found.size() > 1) {
            throw new WrongUse(ProgramWords.say(what + ".several", id));
        }
        return found.get(0);
    }
}
