package dev.errata.bot.recall.judge;

/** What a language model says of a correction that may apply. */
public enum Judgement {
    FITS,
    DOES_NOT_FIT
}
