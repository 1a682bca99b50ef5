package dev.errata.bot.answer;

/** What somebody thought of an answer. */
public enum Rating {
    GOOD,
    BAD
}
