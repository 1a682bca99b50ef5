package dev.errata.bot.recall.suggestion;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PlaceId;

/**
 * Something that a language model suggests of a correction. Nothing follows from it until the author has said so.
 *
 * @param id as of a question: what is said of it is said of a question that nobody asked
 * @param place where the correction was made
 * @param text at most {@value #LONGEST} characters
 */
public record Suggestion(InteractionId id, CorrectionId correction, PlaceId place, Kind kind, String text) {

    public static final int LONGEST = 200;

    /** What is suggested. */
    public enum Kind {
        /** A way in which colleagues may ask for the same. */
        FITS,
        /** A question that is alike and asks for something else. */
        MISFIT,
        /** When it holds, as words before it. */
        WHEN,
        /** When it does not. */
        NOT_WHEN;

        public boolean isQuestion() {
            return this == FITS || this == MISFIT;
        }
    }
}
