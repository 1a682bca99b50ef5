package dev.errata.storage.delivery;

import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Transactions;
import java.util.List;

/** All workspaces that there are. */
final class Workspaces {

    private final Transactions transactions;

    Workspaces(Transactions transactions) {
        this.transactions = transactions;
    }

    List<WorkspaceId> all() {
        return transactions.outside(
                "listing workspaces",
                handle -> handle.createQuery("select distinct workspace_id from installation")
                        .mapTo(WorkspaceId.class)
                        .list());
    }
}
