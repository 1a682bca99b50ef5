package dev.errata.storage.delivery;

import dev.errata.storage.Transactions;
import java.time.Clock;
import java.time.Duration;

/** Forgets the keys of deliveries that ended so long ago that no platform repeats them. */
public final class EndedDeliveries {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Transactions transactions;
    private final Workspaces workspaces;
    private final Clock clock;

    public EndedDeliveries(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.workspaces = new Workspaces(transactions);
        this.clock = clock;
    }

    /** Goes through all workspaces, one transaction each. */
    public void forget() {
        workspaces
                .all()
                .forEach(workspace -> transactions.run(
                        workspace,
                        "forgetting old deliveries of workspace " + workspace,
                        handle -> new DeliveryRows(handle, workspace)
                                .forgetEndedBefore(clock.instant().minus(KEPT))));
    }
}
