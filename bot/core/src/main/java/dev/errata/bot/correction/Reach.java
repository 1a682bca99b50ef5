package dev.errata.bot.correction;

/** Which questions in its scope a correction is for. */
public enum Reach {
    /** Questions like the one on which it was made: applicability decides. */
    QUESTIONS_LIKE_THIS,
    /** Every answer in its scope: a standing rule. */
    EVERY_ANSWER
}
