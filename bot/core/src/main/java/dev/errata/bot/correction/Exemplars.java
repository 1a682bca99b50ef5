package dev.errata.bot.correction;

import dev.errata.bot.question.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people confirmed about corrections. */
public interface Exemplars {

    /** Accepted and rejected exemplars of these corrections that were not undone, oldest first. */
    Map<CorrectionId, List<Exemplar>> exemplars(WorkspaceId workspace, Collection<CorrectionId> corrections);

    /**
     * Which corrections changed, or what was said of them, since there were so many changes: of the others nothing has to be read again but who
     * their authors are. Empty where that cannot be told from each of them, as after something was forgotten.
     *
     * @param changes as in {@link InForce}
     */
    Optional<Set<CorrectionId>> changedSince(WorkspaceId workspace, long changes);
}
