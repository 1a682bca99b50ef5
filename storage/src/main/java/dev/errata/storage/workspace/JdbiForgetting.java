package dev.errata.storage.workspace;

import dev.errata.bot.question.Forgetting;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Transactions;

/** Forgets in PostgreSQL, where a function of the owner does it: no role that works may delete. */
public final class JdbiForgetting implements Forgetting {

    private final Transactions transactions;

    public JdbiForgetting(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public WorkspaceId startOver(Installation local) {
        if (!local.platform().equals("local")) {
            throw new IllegalArgumentException("a customer of " + local.platform() + " is not forgotten");
        }
        WorkspaceId empty = WorkspaceId.random();
        return transactions.outside("starting over " + local.externalId(), handle -> {
            handle.createQuery("select cast(start_over(:externalId, :workspace) as text)")
                    .bind("externalId", local.externalId())
                    .bind("workspace", empty)
                    .mapTo(String.class)
                    .list();
            return empty;
        });
    }
}
