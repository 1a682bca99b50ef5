package dev.errata.bot.history;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Exemplar;
import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What was taught at a moment of the past, before whatever people have done since. What was forgotten since is not in it. */
public interface PastCorrections {

    /** Every correction that was in use then, in the version that it had, newest first; some may have ended by then. */
    List<Correction> asOf(WorkspaceId workspace, Instant moment);

    /** What had been found to contradict each other by then, with what was decided by then; what was opened again since is open. */
    List<Dispute> disputesAsOf(WorkspaceId workspace, Instant moment);

    /** What people had said of corrections by then, and not taken back by then; oldest first. */
    Map<CorrectionId, List<Exemplar>> exemplarsAsOf(
            WorkspaceId workspace, Collection<CorrectionId> corrections, Instant moment);
}
