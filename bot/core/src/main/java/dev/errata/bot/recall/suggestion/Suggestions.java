package dev.errata.bot.recall.suggestion;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** What was suggested of corrections. It goes with the correction, and with the question that it was made on. */
public interface Suggestions {

    /** Keeps what was suggested of a correction; what was suggested of it first stays. */
    void keep(Correction correction, List<Suggestion> suggested);

    /** Those of a correction, in the order in which they were kept. */
    List<Suggestion> of(Correction correction);

    Optional<Suggestion> find(WorkspaceId workspace, InteractionId id);
}
