package dev.errata.web.company;

/**
 * One press in the guided minute.
 *
 * @param key names its words, and what comes of it
 * @param person who does it
 * @param channel where
 * @param text what is asked or taught
 */
public record Move(String key, Kind kind, String person, String channel, String text) {

    /** What is done. */
    public enum Kind {
        ASK,
        /** The answer of the move before is corrected. */
        CORRECT
    }

    static Move ask(String key, String person, String channel, String text) {
        return new Move(key, Kind.ASK, person, channel, text);
    }

    static Move correct(String key, String person, String channel, String text) {
        return new Move(key, Kind.CORRECT, person, channel, text);
    }
}
