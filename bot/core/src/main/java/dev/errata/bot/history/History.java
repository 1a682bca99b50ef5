package dev.errata.bot.history;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Looks back. It only reads; what somebody may see of a place has to be asked elsewhere. */
public interface History {

    /** What was asked and answered in a place, oldest first, at most the newest {@code limit}. */
    List<Interaction> latest(Place place, int limit);

    /**
     * Every place in which these corrections were recalled, once for each correction, in no particular order. An answer that only its asker
     * saw counts for that reader alone.
     */
    List<Tally> tallies(WorkspaceId workspace, Collection<CorrectionId> corrections, Person reader);

    /** The latest uses of each of these corrections, newest first, under the same condition. */
    List<Use> uses(WorkspaceId workspace, Collection<CorrectionId> corrections, Person reader, int limitForEach);

    /**
     * For each correction that was made on an answer which another one had led to, that other one; not those for every answer. Of several the
     * first in order of precedence.
     */
    Map<CorrectionId, CorrectionId> ledTo(WorkspaceId workspace);
}
