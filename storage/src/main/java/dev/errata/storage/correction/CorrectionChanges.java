package dev.errata.storage.correction;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.WorkspaceId;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** How often corrections or exemplars of a workspace changed, so that what was read of them can be kept until they do. */
public final class CorrectionChanges {

    private CorrectionChanges() {}

    private static final String ADD = """
            insert into correction_change (workspace_id, changes) values (:workspace, 1)
            on conflict (workspace_id) do update set changes = correction_change.changes + 1
            """;

    /**
     * How often something changed, and how often something was forgotten.
     *
     * @param forgotten the number of changes with which that happened last
     */
    record Count(long changes, long forgettings, long forgotten) {}

    static Count of(Handle handle, WorkspaceId workspace) {
        return handle.createQuery("""
                        select changes, forgettings, forgotten from correction_change where workspace_id = :workspace
                        """)
                .bind("workspace", workspace)
                .map((row, context) ->
                        new Count(row.getLong("changes"), row.getLong("forgettings"), row.getLong("forgotten")))
                .findOne()
                .orElse(new Count(0, 0, 0));
    }

    /** Something of all corrections changed, such as a name. Belongs into the transaction that makes the change. */
    public static void add(Handle handle, WorkspaceId workspace) {
        handle.createUpdate(ADD).bind("workspace", workspace).execute();
    }

    /** A correction changed, or what was said of it; its row is locked. Belongs into the transaction that makes the change. */
    static void add(Handle handle, WorkspaceId workspace, CorrectionId correction) {
        handle.createUpdate("with noted as (" + ADD + """
                        returning changes)
                        update correction set change = (select changes from noted)
                        where workspace_id = :workspace and correction_id = :correction
                        """)
                .bind("workspace", workspace)
                .bind("correction", correction)
                .execute();
    }

    /** Which corrections changed since there were so many changes; empty where that cannot be told from each of them. */
    static Optional<Set<CorrectionId>> since(Handle handle, WorkspaceId workspace, long changes) {
        Count now = of(handle, workspace);
        if (now.forgotten() > changes || now.changes() < changes) {
            return Optional.empty();
        }
        return Optional.of(handle.createQuery(
                        "select correction_id from correction where workspace_id = :workspace and change > :changes")
                .bind("workspace", workspace)
                .bind("changes", changes)
                .mapTo(CorrectionId.class)
                .set());
    }
}
