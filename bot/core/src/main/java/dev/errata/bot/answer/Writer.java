package dev.errata.bot.answer;

/** Writes answers. */
public interface Writer {

    /**
     * Writes one answer.
     *
     * @throws RuntimeException if this writer cannot write now
     */
    Draft write(Brief brief);
}
