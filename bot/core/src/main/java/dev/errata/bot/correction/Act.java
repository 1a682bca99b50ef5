package dev.errata.bot.correction;

import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;

/**
 * One thing a person did to a correction; undo reverses it.
 *
 * @param undone whether it has been reversed
 */
public record Act(
        WorkspaceId workspace,
        ActId id,
        CorrectionId correction,
        Kind kind,
        PersonId person,
        Instant at,
        boolean undone) {

    /** What was done. */
    public enum Kind {
        /** The correction was made. Undo retires it. */
        TAKEN,
        /** Its lesson was replaced by a new version. Undo brings the version before back. */
        EDITED,
        /** Somebody said that it fits another question. Undo removes that exemplar. */
        CONFIRMED,
        /** Somebody said that it does not fit a question. Undo removes that exemplar. */
        REJECTED,
        /** The same, said by one person who may not change the correction. Undo removes that exemplar. */
        CONTESTED,
        /** Somebody taught the same again, on another question. Undo removes that exemplar. */
        REPEATED,
        /** It was put out of use. Undo makes it active again. */
        RETIRED,
        /** Somebody else said whether it holds for more than where it was made. Undo leaves that open again. */
        DECIDED;

        /** Whether it says of a question that the correction does not fit it. */
        public boolean saysNo() {
            return this == REJECTED || this == CONTESTED;
        }
    }
}
