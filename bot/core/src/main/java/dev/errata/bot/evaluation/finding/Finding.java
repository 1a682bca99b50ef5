package dev.errata.bot.evaluation.finding;

import dev.errata.bot.correction.CorrectionId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to look at.
 *
 * @param of the case in which it was seen, if it was in one
 * @param correction that it is about, if it is about one
 */
public record Finding(List list, Optional<UUID> of, Optional<CorrectionId> correction, Lever lever) {

    /** What kind of thing it is. */
    public enum List {
        /** A correction existed that is right for the question, and was not applied. */
        NOT_APPLIED,
        /** One was applied, and the answer does not follow it or is no better for it. */
        DID_NOT_HELP,
        /** The answer to a question is worse than the one that somebody confirmed. */
        HURT_A_GUARD,
        /** Somebody taught the same again, or corrected what a correction had led to. */
        CORRECTED_AGAIN,
        /** Nobody's question has ever needed it. */
        NEVER_USED,
        /** It is used often, and nobody ever said that it fits. */
        NEVER_CONFIRMED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What would change it. */
    public enum Lever {
        /** Where it holds. */
        SCOPE,
        /** For which questions it holds: these, or every answer. */
        REACH,
        /** When it does not hold. */
        NOT_WHEN,
        /** Saying of a question that it fits, or that it does not. */
        EXEMPLAR,
        /** Its words. */
        TEXT,
        /** What a document says. */
        DOCUMENT,
        /** A language model, which tone and format need. */
        MODEL;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
