package dev.errata.bot.disagreement;

/** How a later rule stands to an earlier one. */
public enum Relation {
    /** Of the same, under the same circumstances, they cannot both hold. */
    CONTRADICTION,
    /** The same again. */
    REPEAT,
    /** The same, and more of it. */
    REFINEMENT,
    /** Of the same, under other circumstances: for others, elsewhere, at another time. */
    OTHER_SCOPE,
    /** Of something else. */
    UNRELATED
}
