package dev.errata.storage.correction;

import dev.errata.bot.question.WorkspaceId;
import org.jdbi.v3.core.Handle;

/** How often corrections or exemplars of a workspace changed, so that what was read of them can be kept until they do. */
public final class CorrectionChanges {

    private CorrectionChanges() {}

    /** How often something changed, and how often something was forgotten. */
    record Count(long changes, long forgettings) {}

    static Count of(Handle handle, WorkspaceId workspace) {
        return handle.createQuery("select changes, forgettings from correction_change where workspace_id = :workspace")
                .bind("workspace", workspace)
                .map((row, context) -> new Count(row.getLong("changes"), row.getLong("forgettings")))
                .findOne()
                .orElse(new Count(0, 0));
    }

    /** Belongs into the transaction that makes the change. */
    public static void add(Handle handle, WorkspaceId workspace) {
        handle.createUpdate("""
                        insert into correction_change (workspace_id, changes) values (:workspace, 1)
                        on conflict (workspace_id) do update set changes = correction_change.changes + 1
                        """).bind("workspace", workspace).execute();
    }
}
