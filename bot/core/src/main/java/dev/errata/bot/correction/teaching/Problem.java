package dev.errata.bot.correction.teaching;

/** Why something about a correction cannot be done as it was asked for. Each module that shows it has its own words for it. */
public enum Problem {
    /** No text. */
    EMPTY,
    /** Only "wrong", an emoji and the like: nothing that a later answer could follow. */
    VAGUE,
    TOO_LONG,
    /** A guest, or somebody of another organisation, does not teach. */
    EXTERNAL,
    /** This person may not choose this scope. */
    SCOPE_NOT_ALLOWED,
    /** No other channel was chosen, or one that this person cannot see. */
    CHANNEL_NOT_SEEN,
    /** The text leaves a place that not everyone can read, and nobody said that it may. */
    NOT_CLEARED,
    /** The end lies in the past. */
    ENDS_IN_THE_PAST,
    /** Not a day. */
    NOT_A_DAY,
    /** Not a web address. */
    NOT_A_LINK,
    /** Only the author, or an administrator, may. */
    NOT_YOURS,
    /** Two contradict each other, and somebody else decides which is kept. */
    NOT_DECIDER,
    /** Something else was done to it in between. */
    CHANGED_MEANWHILE,
    /** Somebody has said already whether it fits. */
    ANSWERED_ALREADY,
    /** It was undone or has ended meanwhile. */
    NO_LONGER_HOLDS,
    /** There is nothing left to undo. */
    NOTHING_TO_UNDO,
    /** The answer or the correction is not there, or not for this person to see. */
    NOT_FOUND
}
