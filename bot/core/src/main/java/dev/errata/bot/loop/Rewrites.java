package dev.errata.bot.loop;

import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import java.util.Optional;

/** Why answers were written again. */
public interface Rewrites {

    /** Keeps it with the new answer, which is recorded already; what was kept first stays. */
    void keep(WorkspaceId workspace, InteractionId again, Rewrite rewrite);

    Optional<Rewrite> find(WorkspaceId workspace, InteractionId again);
}
