package dev.errata.storage.delivery;

import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The deliveries in PostgreSQL, taken while a platform waits. */
public final class JdbiDeliveries implements Deliveries {

    private final Transactions transactions;
    private final Runnable taken;
    private final Clock clock;

    /**
     * @param acknowledging transactions that no work can hold up
     * @param taken runs after each commit, such as {@link DeliveryScheduler#wake}; a process that works on nothing does nothing here
     */
    public JdbiDeliveries(Transactions acknowledging, Runnable taken, Clock clock) {
        this.transactions = acknowledging;
        this.taken = taken;
        this.clock = clock;
    }

    @Override
    public boolean take(Delivery delivery) {
        boolean isNew = takeFor(clock.instant(), delivery);
        if (isNew) {
            taken.run();
        }
        return isNew;
    }

    @Override
    public boolean takeFor(Instant due, Delivery delivery) {
        return transactions.in(
                delivery.workspace(), "taking delivery " + delivery.id(), handle -> take(handle, delivery, due));
    }

    /** What was taken in a workspace and has not ended, in the order of taking. */
    public List<Delivery> pending(WorkspaceId workspace) {
        return transactions.in(
                workspace,
                "finding what is pending in workspace " + workspace,
                handle -> new DeliveryRows(handle, workspace).pending());
    }

    /** Takes something in a workspace that nobody has and lets go of it, because the first time takes longest. Nothing of it is stored. */
    public void warmUp() {
        WorkspaceId nowhere = WorkspaceId.random();
        UUID id = UUID.randomUUID();
        Delivery nothing = new Delivery(nowhere, id, "warm-up", id.toString(), "warm-up", "", clock.instant());
        transactions.run(nowhere, "warming up", handle -> {
            take(handle, nothing, clock.instant());
            handle.rollback();
        });
    }

    private boolean take(Handle handle, Delivery delivery, Instant due) {
        DeliveryRows rows = new DeliveryRows(handle, delivery.workspace());
        rows.lockQueue(delivery.queueKey());
        Optional<UUID> before = rows.firstOf(delivery.queueKey());
        if (!rows.insert(delivery)) {
            return false;
        }
        DeliveryRef ref = new DeliveryRef(delivery.workspace(), delivery.id());
        if (before.isEmpty()) {
            Schedule.within(handle).add(ref, due);
        } else {
            Schedule.within(handle).addAsleep(ref, clock.instant());
        }
        return true;
    }
}
