package dev.errata.bot.interaction;

/**
 * What somebody thought of an answer.
 *
 * @param isGood whether it was a thumb up
 * @param guessed whether nobody said which answer is meant, so that it was taken for the newest
 */
public record Rating(boolean isGood, boolean guessed) {

    public static final Rating GOOD = new Rating(true, false);
    public static final Rating BAD = new Rating(false, false);

    /** The same of an answer of which nobody knows whether it is the one that is meant. */
    public Rating ofGuessedAnswer() {
        return new Rating(isGood, true);
    }
}
