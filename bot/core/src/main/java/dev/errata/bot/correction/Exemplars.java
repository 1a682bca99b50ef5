package dev.errata.bot.correction;

import dev.errata.bot.question.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What people confirmed about corrections. */
public interface Exemplars {

    /** Accepted and rejected exemplars of these corrections that were not undone, oldest first. */
    Map<CorrectionId, List<Exemplar>> exemplars(WorkspaceId workspace, Collection<CorrectionId> corrections);
}
