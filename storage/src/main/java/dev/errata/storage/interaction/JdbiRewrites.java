package dev.errata.storage.interaction;

import dev.errata.bot.correction.ActId;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.Rewrite;
import dev.errata.bot.loop.Rewrites;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import java.util.Optional;

/** Why answers were written again, in PostgreSQL. */
public final class JdbiRewrites implements Rewrites {

    private final Transactions transactions;

    public JdbiRewrites(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void keep(WorkspaceId workspace, InteractionId again, Rewrite rewrite) {
        transactions.run(
                workspace,
                "keeping why answer " + again + " was written",
                handle -> handle.createUpdate("""
                        insert into rewrite (workspace_id, interaction_id, how, person_id, act_id)
                        values (:workspace, :again, :how, :by, :act)
                        on conflict (workspace_id, interaction_id) do nothing
                        """)
                        .bind("workspace", workspace)
                        .bind("again", again)
                        .bind("how", rewrite.how().name())
                        .bind("by", rewrite.by())
                        .bind("act", rewrite.act().map(ActId::value).orElse(null))
                        .execute());
    }

    @Override
    public Optional<Rewrite> find(WorkspaceId workspace, InteractionId again) {
        return transactions.in(
                workspace,
                "finding why answer " + again + " was written",
                handle -> handle.createQuery(
                                "select how, person_id, act_id from rewrite where workspace_id = :workspace and interaction_id = :again")
                        .bind("workspace", workspace)
                        .bind("again", again)
                        .map((row, context) -> new Rewrite(
                                How.valueOf(row.getString("how")),
                                Rows.id(row, "person_id", PersonId::new),
                                Optional.ofNullable(Rows.idOrNull(row, "act_id", ActId::new))))
                        .findOne());
    }
}
