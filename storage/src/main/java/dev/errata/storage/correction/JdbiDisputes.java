package dev.errata.storage.correction;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Dispute;
import dev.errata.bot.correction.Dispute.Ruling;
import dev.errata.bot.correction.Dispute.Verdict;
import dev.errata.bot.correction.Disputes;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.CurrentWorkspace;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import dev.errata.storage.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** What corrections say against each other, in PostgreSQL. */
public final class JdbiDisputes implements Disputes {

    private static final String KEY = """
            workspace_id = :workspace and older_id = :older and older_version = :olderVersion
              and newer_id = :newer and newer_version = :newerVersion
            """;

    private final Transactions transactions;

    public JdbiDisputes(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean open(Dispute dispute) {
        return transactions.in(dispute.workspace(), "keeping " + named(dispute), handle -> {
            // Of a correction that was forgotten meanwhile nothing is kept.
            int opened = bound(handle.createUpdate("""
                                    insert into dispute (workspace_id, older_id, older_version, newer_id, newer_version,
                                        made_in, older_stays, found_at)
                                    select workspace_id, correction_id, :olderVersion, :newer, :newerVersion,
                                        :place, :olderStays, :foundAt
                                    from correction older
                                    where workspace_id = :workspace and correction_id = :older
                                      and exists (select from correction
                                                  where workspace_id = :workspace and correction_id = :newer)
                                    on conflict do nothing
                                    """), dispute)
                    .bind("place", dispute.madeIn())
                    .bind("olderStays", dispute.olderStays())
                    .bind("foundAt", dispute.foundAt())
                    .execute();
            if (opened > 0) {
                CorrectionChanges.add(handle, dispute.workspace());
            }
            return opened > 0;
        });
    }

    @Override
    public boolean decide(Dispute dispute, Ruling ruling) {
        return transactions.in(dispute.workspace(), "deciding " + named(dispute), handle -> {
            int decided = bound(
                            handle.createUpdate(
                                    "update dispute set verdict = :verdict, decided_by = :by, decided_at = :at,"
                                            + " reason = :reason where verdict is null and " + KEY),
                            dispute)
                    .bind("verdict", ruling.verdict().name())
                    .bind("by", ruling.by())
                    .bind("at", ruling.at())
                    .bind("reason", ruling.reason())
                    .execute();
            return noted(handle, dispute, decided, ruling.by(), "dispute decided");
        });
    }

    @Override
    public boolean reopen(Dispute decided) {
        return transactions.in(decided.workspace(), "opening " + named(decided) + " again", handle -> {
            int opened = bound(
                            handle.createUpdate(
                                    "update dispute set verdict = null, decided_by = null, decided_at = null,"
                                            + " reason = null where verdict = :verdict and decided_at = :at and "
                                            + KEY),
                            decided)
                    .bind("verdict", decided.ruling().orElseThrow().verdict().name())
                    .bind("at", decided.ruling().orElseThrow().at())
                    .execute();
            return noted(handle, decided, opened, decided.ruling().orElseThrow().by(), "dispute opened again");
        });
    }

    private static boolean noted(Handle handle, Dispute dispute, int changed, PersonId by, String what) {
        if (changed == 0) {
            return false;
        }
        CorrectionChanges.add(handle, dispute.workspace());
        Audit.note(
                handle,
                dispute.workspace(),
                by,
                what,
                dispute.newer().correction().value());
        return true;
    }

    @Override
    public List<Dispute> all(WorkspaceId workspace) {
        return transactions.in(
                workspace, "reading the disputes of workspace " + workspace, handle -> all(handle, workspace));
    }

    static List<Dispute> all(Handle handle, WorkspaceId workspace) {
        return handle.createQuery("select * from dispute where workspace_id = :workspace order by ordinal desc")
                .bind("workspace", workspace)
                .map(JdbiDisputes::read)
                .list();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Dispute dispute) {
        return statement
                .bind("workspace", dispute.workspace())
                .bind("older", dispute.older().correction())
                .bind("olderVersion", dispute.older().version())
                .bind("newer", dispute.newer().correction())
                .bind("newerVersion", dispute.newer().version());
    }

    private static String named(Dispute dispute) {
        return "the dispute of corrections " + dispute.older().correction() + " and "
                + dispute.newer().correction();
    }

    private static Dispute read(ResultSet row, StatementContext context) throws SQLException {
        return new Dispute(
                CurrentWorkspace.of(context),
                new Dispute.Side(Rows.id(row, "older_id", CorrectionId::new), row.getInt("older_version")),
                new Dispute.Side(Rows.id(row, "newer_id", CorrectionId::new), row.getInt("newer_version")),
                Rows.id(row, "made_in", PlaceId::new),
                row.getBoolean("older_stays"),
                Rows.instant(row, "found_at"),
                row.getString("verdict") == null
                        ? Optional.empty()
                        : Optional.of(new Ruling(
                                Verdict.valueOf(row.getString("verdict")),
                                Rows.id(row, "decided_by", PersonId::new),
                                Rows.instant(row, "decided_at"),
                                row.getString("reason"))));
    }
}
