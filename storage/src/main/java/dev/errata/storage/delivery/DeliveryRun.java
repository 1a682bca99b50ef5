package dev.errata.storage.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.storage.StorageException;
import dev.errata.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on one delivery when the scheduler says so: claims it, works without a transaction, and ends it or has it tried again. */
final class DeliveryRun implements ExecutionHandler<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRun.class);

    /** Whoever makes room wakes it; this is for when that process is gone. */
    private static final Duration PARKED = Duration.ofSeconds(30);

    private static final Duration LANE_CHECK = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final List<DeliveryWork> works;
    private final WorkerSettings pace;
    private final WorkspaceLimit room;
    private final Runnable trigger;
    private final Clock clock;

    /** @param trigger has the scheduler look for what is due */
    DeliveryRun(
            Transactions transactions, List<DeliveryWork> works, WorkerSettings pace, Runnable trigger, Clock clock) {
        this.transactions = transactions;
        this.works = List.copyOf(works);
        this.pace = pace;
        this.room = new WorkspaceLimit(pace.perWorkspace());
        this.trigger = trigger;
        this.clock = clock;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        DeliveryRef ref = DeliveryRef.of(instance);
        if (!room.enter(ref)) {
            return park(ref, context.getSchedulerClient());
        }
        try {
            return claimAndWork(ref);
        } finally {
            room.leave(ref);
            wakeNext(ref, context.getSchedulerClient());
        }
    }

    /** Put back first and remembered second, so that whoever makes room in between finds something that can be woken. */
    private CompletionHandler<Void> park(DeliveryRef ref, SchedulerClient client) {
        return (complete, operations) -> {
            operations.reschedule(complete, clock.instant().plus(PARKED));
            room.park(ref);
            wakeNext(ref, client);
        };
    }

    private void wakeNext(DeliveryRef ref, SchedulerClient client) {
        Optional<DeliveryRef> next = room.next(ref.workspace());
        while (next.isPresent() && !Schedule.wake(client, next.get(), clock.instant())) {
            next = room.next(ref.workspace());
        }
        if (next.isPresent()) {
            trigger.run();
        }
    }

    private CompletionHandler<Void> claimAndWork(DeliveryRef ref) {
        Claim claim = transactions.in(ref.workspace(), "beginning delivery " + ref.delivery(), handle -> {
            DeliveryRows rows = new DeliveryRows(handle, ref.workspace());
            Claim found = Claim.of(rows.find(ref.delivery()), rows, pace);
            if (found.kind() == Claim.Kind.BEGIN) {
                rows.begin(ref.delivery());
            }
            return found;
        });
        return switch (claim.kind()) {
            case GONE -> remove();
            case BLOCKED -> again(LANE_CHECK);
            case USED_UP -> giveUp(claim.delivery(), interrupted(claim.delivery()));
            case BEGIN -> work(claim.delivery(), claim.attempt());
        };
    }

    private CompletionHandler<Void> work(Delivery delivery, int attempt) {
        try {
            works.stream()
                    .filter(work -> work.takes(delivery.kind()))
                    .findFirst()
                    .orElseThrow(() -> nobodyTakes(delivery))
                    .work(delivery);
        } catch (RuntimeException e) {
            return attempt < pace.attempts() ? tryAgain(delivery, attempt, e) : giveUp(delivery, e);
        }
        return end(delivery, "done");
    }

    private CompletionHandler<Void> tryAgain(Delivery delivery, int attempt, RuntimeException cause) {
        LOG.warn("Delivery {} of kind {} failed at attempt {}", delivery.id(), delivery.kind(), attempt, cause);
        transactions.run(
                delivery.workspace(),
                "putting back delivery " + delivery.id(),
                handle -> new DeliveryRows(handle, delivery.workspace()).waitForAnotherAttempt(delivery.id()));
        return again(pace.afterAttempt(attempt));
    }

    private CompletionHandler<Void> giveUp(Delivery delivery, RuntimeException cause) {
        LOG.error("Delivery {} of kind {} is given up", delivery.id(), delivery.kind(), cause);
        try {
            works.stream()
                    .filter(work -> work.takes(delivery.kind()))
                    .findFirst()
                    .ifPresent(work -> work.giveUp(delivery, cause));
        } catch (RuntimeException e) {
            LOG.error("Nobody could be told that delivery {} is given up", delivery.id(), e);
        }
        return end(delivery, "given_up");
    }

    /** Ends it and wakes the next of its queue in one transaction. */
    private CompletionHandler<Void> end(Delivery delivery, String state) {
        boolean woken = transactions.in(delivery.workspace(), "ending delivery " + delivery.id(), handle -> {
            DeliveryRows rows = new DeliveryRows(handle, delivery.workspace());
            rows.lockQueue(delivery.queueKey());
            rows.end(delivery.id(), state, clock.instant());
            Optional<UUID> next = rows.firstOf(delivery.queueKey());
            next.ifPresent(
                    id -> Schedule.within(handle).wake(new DeliveryRef(delivery.workspace(), id), clock.instant()));
            return next.isPresent();
        });
        if (woken) {
            trigger.run();
        }
        return remove();
    }

    private CompletionHandler<Void> again(Duration later) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(later));
    }

    private static CompletionHandler<Void> remove() {
        return (complete, operations) -> operations.remove();
    }

    private static StorageException nobodyTakes(Delivery delivery) {
        return new StorageException("delivery " + delivery.id() + " is of kind '" + delivery.kind()
                + "', which this process does not work on; configure it, or run the version that took it");
    }

    private static StorageException interrupted(Delivery delivery) {
        return new StorageException("the process ended every time it worked on delivery " + delivery.id());
    }
}
