package dev.errata.bot.evaluation.run;

import dev.errata.bot.evaluation.outcome.Outcome;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** The measurements of workspaces. */
public interface Runs {

    /** Keeps a run; it is found from now on. */
    void begin(WorkspaceId workspace, Run run);

    /** Keeps outcomes of a run that goes on; one that is there stays. */
    void keep(WorkspaceId workspace, UUID run, List<Outcome> outcomes);

    /** So many runs, the newest ones, keep their outcomes; of those before only the figures are left. */
    int WITH_OUTCOMES = 30;

    /** Keeps what has come of a run. */
    void end(WorkspaceId workspace, Run run);

    /** Newest first. */
    List<Run> list(WorkspaceId workspace, int most);

    /** Outcomes of a run, as far as they were kept and nothing was forgotten since; in no particular order. */
    List<Outcome> outcomes(WorkspaceId workspace, UUID run);
}
