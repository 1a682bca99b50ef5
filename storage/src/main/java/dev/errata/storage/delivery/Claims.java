package dev.errata.storage.delivery;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Transactions;
import dev.errata.storage.delivery.DeliveryRows.Found;
import dev.errata.storage.delivery.Turns.Waiting;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Finds what is to be worked on next in a slot, and marks it so that no other slot does. */
final class Claims {

    private final Transactions transactions;
    private final Turns turns;
    private final int slots;
    private final Clock clock;

    Claims(Transactions transactions, WorkerSettings pace, CacheBudget caches, Clock clock) {
        this.transactions = transactions;
        this.turns = new Turns(pace.perChannel(), caches);
        this.slots = pace.perWorkspace();
        this.clock = clock;
    }

    /** The next for a slot, its attempts counted; what a process left there when it died comes first. */
    Optional<Found> next(Slot slot) {
        WorkspaceId workspace = slot.workspace();
        return transactions.in(workspace, "looking for work in workspace " + workspace, handle -> {
            DeliveryRows rows = new DeliveryRows(handle, workspace);
            rows.lockClaims();
            return rows.leftIn(slot).or(() -> next(slot, handle, rows)).map(delivery -> rows.begin(delivery, slot));
        });
    }

    private Optional<UUID> next(Slot slot, Handle handle, DeliveryRows rows) {
        List<Waiting> waiting = rows.waiting(clock.instant());
        Optional<Waiting> next = turns.next(slot.workspace(), waiting);
        if (next.isPresent() && waiting.size() > 1) {
            new Slots(handle, slot.workspace()).open(slots, clock.instant());
        }
        return next.map(Waiting::delivery);
    }

    /** Opens a slot if anything may be begun in a workspace; returns whether it did. */
    boolean openIfNeeded(WorkspaceId workspace) {
        return transactions.in(workspace, "looking for work in workspace " + workspace, handle -> {
            boolean any = new DeliveryRows(handle, workspace)
                    .waiting(clock.instant()).stream().anyMatch(turns::hasRoom);
            return any && new Slots(handle, workspace).open(slots, clock.instant());
        });
    }
}
