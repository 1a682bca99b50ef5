package dev.errata.storage.correction;

import dev.errata.bot.question.WorkspaceId;
import org.jdbi.v3.core.Handle;

/** How often corrections or exemplars of a workspace changed, so that what was read of them can be kept until they do. */
public final class CorrectionChanges {

    private CorrectionChanges() {}

    /** Ask this before reading: what changes in between is then read again next time. */
    static long of(Handle handle, WorkspaceId workspace) {
        return handle.createQuery("select changes from correction_change where workspace_id = :workspace")
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** Belongs into the transaction that makes the change. */
    public static void add(Handle handle, WorkspaceId workspace) {
        handle.createUpdate("""
                        insert into correction_change (workspace_id, changes) values (:workspace, 1)
                        on conflict (workspace_id) do update set changes = correction_change.changes + 1
                        """).bind("workspace", workspace).execute();
    }
}
