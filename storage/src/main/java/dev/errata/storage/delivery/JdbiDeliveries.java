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
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The deliveries in PostgreSQL, taken while a platform waits. */
public final class JdbiDeliveries implements Deliveries {

    private final Transactions transactions;
    private final int slots;
    private final Runnable taken;
    private final Consumer<WorkspaceId> lookAgain;
    private final Clock clock;

    /**
     * For a process that works on nothing itself.
     *
     * @param acknowledging transactions that no work can hold up
     * @param pace as whatever works on them has it
     * @param taken runs after each commit
     */
    public JdbiDeliveries(Transactions acknowledging, WorkerSettings pace, Runnable taken, Clock clock) {
        this.transactions = acknowledging;
        this.slots = pace.perWorkspace();
        this.taken = taken;
        this.lookAgain = this::open;
        this.clock = clock;
    }

    /**
     * For a process that works on them.
     *
     * @param acknowledging transactions that no work can hold up
     * @param pace as the scheduler has it
     */
    public JdbiDeliveries(Transactions acknowledging, WorkerSettings pace, DeliveryScheduler scheduler, Clock clock) {
        this.transactions = acknowledging;
        this.slots = pace.perWorkspace();
        this.taken = scheduler::wake;
        this.lookAgain = scheduler::lookSoon;
        this.clock = clock;
    }

    @Override
    public boolean take(Delivery delivery) {
        Taken how = transactions.in(
                delivery.workspace(), "taking delivery " + delivery.id(), handle -> take(handle, delivery));
        if (how == Taken.ALL_SLOTS_OPEN) {
            // Now that it is committed, each slot that is still open will see it before it is closed.
            lookAgain.accept(delivery.workspace());
        }
        if (how != Taken.BEFORE) {
            taken.run();
        }
        return how != Taken.BEFORE;
    }

    @Override
    public boolean takeFor(Instant due, Delivery delivery) {
        return transactions.in(delivery.workspace(), "taking delivery " + delivery.id(), handle -> {
            boolean isNew = new DeliveryRows(handle, delivery.workspace()).insert(delivery, due);
            if (isNew) {
                new Slots(handle, delivery.workspace()).openAt(due);
            }
            return isNew;
        });
    }

    @Override
    public Optional<Retracted> retract(WorkspaceId workspace, String key) {
        Optional<Retracted> found =
                transactions.in(workspace, "retracting something in workspace " + workspace, handle -> {
                    DeliveryRows rows = new DeliveryRows(handle, workspace);
                    Optional<Retracted> taken = rows.taken(key);
                    taken.ifPresent(unwanted -> rows.drop(unwanted, clock.instant()));
                    return taken;
                });
        if (found.isPresent()) {
            open(workspace);
        }
        return found;
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
        Delivery nothing =
                new Delivery(nowhere, id, "warm-up", "warm-up", id.toString(), "warm-up", "", clock.instant());
        transactions.run(nowhere, "warming up", handle -> {
            take(handle, nothing);
            handle.rollback();
        });
    }

    private enum Taken {
        /** Its key was known. */
        BEFORE,
        ALL_SLOTS_OPEN,
        /** Somebody will look for it, or for what it waits for. */
        NOW
    }

    private Taken take(Handle handle, Delivery delivery) {
        DeliveryRows rows = new DeliveryRows(handle, delivery.workspace());
        rows.lockQueue(delivery.queueKey());
        return switch (rows.queue(delivery, clock.instant())) {
            case KNOWN -> Taken.BEFORE;
            case BEHIND -> Taken.NOW;
            case FIRST ->
                new Slots(handle, delivery.workspace()).open(slots, clock.instant()) ? Taken.NOW : Taken.ALL_SLOTS_OPEN;
        };
    }

    private void open(WorkspaceId workspace) {
        transactions.run(
                workspace,
                "having somebody work in workspace " + workspace,
                handle -> new Slots(handle, workspace).open(slots, clock.instant()));
    }
}
