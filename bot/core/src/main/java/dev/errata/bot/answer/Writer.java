package dev.errata.bot.answer;

/** Turns a brief into the text of an answer: with a language model, or by quoting. */
public interface Writer {

    /**
     * Writes one answer.
     *
     * @throws RuntimeException if this writer cannot write now
     */
    Draft write(Brief brief);

    /** Whether no language model was ever set up, so that it does nothing but quote. */
    default boolean quotesOnly() {
        return false;
    }
}
