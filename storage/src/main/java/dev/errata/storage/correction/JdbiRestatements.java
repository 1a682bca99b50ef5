package dev.errata.storage.correction;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.occasion.Restatements;
import dev.errata.storage.Transactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What was said of when corrections hold, in PostgreSQL. */
public final class JdbiRestatements implements Restatements {

    private final Transactions transactions;

    public JdbiRestatements(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<CorrectionId, String> of(WorkspaceId workspace, Collection<CorrectionId> corrections) {
        if (corrections.isEmpty()) {
            return Map.of();
        }
        return transactions.in(
                workspace,
                "reading when corrections of workspace " + workspace + " hold",
                handle -> handle.createQuery("""
                                select correction_id, line from restatement
                                join correction using (workspace_id, correction_id, version)
                                where workspace_id = :workspace and correction_id = any(:ids)
                                """)
                        .bind("workspace", workspace)
                        .bindArray("ids", CorrectionId.class, corrections)
                        .reduceRows(new HashMap<>(), (lines, row) -> {
                            lines.put(
                                    row.getColumn("correction_id", CorrectionId.class),
                                    row.getColumn("line", String.class));
                            return lines;
                        }));
    }

    @Override
    public void record(Correction correction, String line) {
        transactions.in(correction.workspace(), "keeping when correction " + correction.id() + " holds", handle -> {
            new CorrectionWrites(handle, correction.workspace()).lock(correction.id());
            int kept = handle.createUpdate("""
                            insert into restatement (workspace_id, correction_id, version, line)
                            values (:workspace, :correction, :version, :line)
                            on conflict do nothing
                            """)
                    .bind("workspace", correction.workspace())
                    .bind("correction", correction.id())
                    .bind("version", correction.version())
                    .bind("line", line)
                    .execute();
            if (kept > 0) {
                CorrectionChanges.add(handle, correction.workspace(), correction.id());
            }
            return kept;
        });
    }
}
