package dev.errata.bot.evaluation.outcome;

import java.util.Locale;

/** What answers may use while they are measured. */
public enum Condition {
    /** No correction. */
    WITHOUT,
    /** As the program decides. */
    WITH,
    /** As the program decides where no language model judges. */
    ARITHMETIC,
    /** The corrections whose question is nearest, and nothing else asked. */
    COSINE,
    /** Every correction that holds there. */
    EVERYTHING;

    /** As people and files call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
