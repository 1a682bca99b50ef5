package dev.errata.bot.correction;

/** What kind of thing was wrong with the answer. */
public enum CorrectionType {
    /** A fact was wrong. */
    CONTENT,
    /** The facts were right, the conclusion was not. */
    REASONING,
    /** Something that belongs there was left out. */
    MISSING_CONTEXT,
    /** It should sound different. */
    TONE,
    /** It should look different. */
    FORMAT,
    /** A rule of the organisation that nothing narrower overrides. */
    POLICY;

    /** Whether following it changes only how an answer reads, which needs a language model. */
    public boolean isStyle() {
        return this == TONE || this == FORMAT;
    }
}
