package dev.errata.web.shelf;

import dev.errata.bot.knowledge.ingest.Ingested;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import java.util.Optional;

/**
 * A document that somebody dropped onto the page.
 *
 * @param place the only place whose questions it answers; empty for the whole workspace
 * @param name as it was called where it came from
 */
public record Dropped(long number, WorkspaceId workspace, Optional<PlaceId> place, String name, State state) {

    /** How far it is. */
    public sealed interface State {

        /** Others are read first. */
        record Waiting() implements State {}

        /** So many of its passages are embedded. */
        record Reading(int done, int all) implements State {}

        /** It was read, or left out. */
        record Ended(Ingested outcome) implements State {}

        /** Something went wrong that is not its fault. */
        record Failed() implements State {}
    }

    Dropped now(State now) {
        return new Dropped(number, workspace, place, name, now);
    }

    boolean isOver() {
        return !(state instanceof State.Waiting) && !(state instanceof State.Reading);
    }
}
