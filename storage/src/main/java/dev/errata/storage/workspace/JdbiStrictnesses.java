package dev.errata.storage.workspace;

import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.recall.Strictness;
import dev.errata.bot.recall.Strictnesses;
import dev.errata.bot.recall.Thresholds;
import dev.errata.bot.recall.judge.Diligence;
import dev.errata.storage.Transactions;

/** What workspaces have chosen, in PostgreSQL. */
public final class JdbiStrictnesses implements Strictnesses {

    private final Transactions transactions;

    public JdbiStrictnesses(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Strictness of(WorkspaceId workspace) {
        return transactions.in(
                workspace,
                "reading how strict workspace " + workspace + " is",
                handle -> handle.createQuery("""
                                select apply_from, ask_from, judge from strictness where workspace_id = :workspace
                                """)
                        .bind("workspace", workspace)
                        .map((row, context) -> new Strictness(
                                new Thresholds(row.getDouble("apply_from"), row.getDouble("ask_from")),
                                Diligence.valueOf(row.getString("judge"))))
                        .findOne()
                        .orElse(Strictness.DEFAULT));
    }

    @Override
    public void choose(WorkspaceId workspace, Strictness strictness) {
        transactions.in(
                workspace,
                "choosing how strict workspace " + workspace + " is",
                handle -> handle.createUpdate("""
                                insert into strictness (workspace_id, apply_from, ask_from, judge)
                                values (:workspace, :apply, :ask, :judge)
                                on conflict (workspace_id) do update set apply_from = excluded.apply_from,
                                    ask_from = excluded.ask_from, judge = excluded.judge, chosen_at = now()
                                """)
                        .bind("workspace", workspace)
                        .bind("apply", strictness.thresholds().apply())
                        .bind("ask", strictness.thresholds().ask())
                        .bind("judge", strictness.judged().name())
                        .execute());
    }
}
