package dev.errata.bot.signal;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened beside an answer.
 *
 * @param by who did it, if we have met them
 */
public record Signal(WorkspaceId workspace, Kind kind, InteractionId answer, Optional<PersonId> by, Instant at) {

    /** What happened. */
    public enum Kind {
        /** Whoever asked it asked the same again in other words, within ten minutes. */
        ASKED_AGAIN,
        /** Somebody else said something below the answer. */
        ANSWERED_BY_PERSON,
        /** Somebody was called by name below the answer. */
        CALLED_PERSON,
        REACTED_WELL,
        REACTED_BADLY,
        THANKED,
        /** The answer was passed on to another place. */
        PASSED_ON
    }
}
