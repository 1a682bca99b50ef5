package dev.errata.bot.correction;

/** Where a correction stands in its life. Only active ones shape answers. */
public enum State {
    PROPOSED,
    ACTIVE,
    DISPUTED,
    SUPERSEDED,
    EXPIRED,
    RETIRED,
    REJECTED
}
