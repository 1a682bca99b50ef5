package dev.errata.bot.loop;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Place;
import java.util.List;

/**
 * An answer that was written again.
 *
 * @param cause why, and which answer it replaces
 * @param holds where the correction holds; for those that hold in more than one place, where it was made
 * @param neighbours what may say something else about the same, for the author of a new correction to see
 */
public record Replacement(Cause cause, Interaction again, Place holds, List<Correction> neighbours) {

    public Replacement {
        neighbours = List.copyOf(neighbours);
    }

    public Interaction old() {
        return cause.old();
    }

    /** Whether everyone who reads the answer may read what holds where the correction does. */
    public boolean sameReaders() {
        return holds.id().equals(again.question().place().id());
    }
}
