package dev.errata.bot.correction;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** What holds for somebody in a place, as far as answers are concerned. It only reads. */
public interface CorrectionsInForce extends Exemplars {

    /**
     * Corrections that are active, have not ended, and whose scope covers this asker in this place. In a place shared with
     * another organisation, and for external askers, these are only the ones made in this place with the scope of this channel or of
     * the asker alone.
     */
    List<Correction> inScope(Place place, Person asker, Instant now);

    /**
     * The same as {@link #inScope}, in parts that are cheap to ask for again and again: what holds for everyone who asks there, and what
     * holds for the asker alone. Includes what has ended since the last change.
     */
    List<InForce> inForce(Place place, Person asker);

    /**
     * Those that contradict each other, newest first, whatever became of them.
     *
     * @param changes how often anything about corrections of this workspace has changed, as {@link InForce} says
     */
    List<Dispute> disputes(WorkspaceId workspace, long changes);

    /**
     * What is in force in another place and waits to hold for whoever asks in this one, too, or in a direct message for this asker. Nothing
     * where people of another organisation are about.
     */
    InForce waiting(Place place, Person asker);
}
