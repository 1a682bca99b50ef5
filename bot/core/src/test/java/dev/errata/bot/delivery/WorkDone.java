package dev.errata.bot.delivery;

import dev.errata.bot.question.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Takes deliveries and works on each, three times if need be, and knows when nothing is left to do. */
public final class WorkDone implements Deliveries, DeliveryWork, AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final DeliveryWork work;
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(this);
    private final List<Delivery> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger finished = new AtomicInteger();

    public WorkDone(DeliveryWork work) {
        this.work = work;
    }

    @Override
    public synchronized boolean take(Delivery delivery) {
        boolean isNew = deliveries.take(delivery);
        if (isNew) {
            taken.add(delivery);
        }
        return isNew;
    }

    @Override
    public synchronized boolean takeFor(Instant due, Delivery delivery) {
        return deliveries.takeFor(due, delivery);
    }

    /** As if all of it had been begun: it counts as done when it is. */
    @Override
    public synchronized Optional<Retracted> retract(WorkspaceId workspace, String key) {
        return taken.stream()
                .filter(delivery ->
                        delivery.workspace().equals(workspace) && delivery.key().equals(key))
                .map(delivery -> new Retracted(delivery.id(), delivery.queueKey()))
                .findFirst();
    }

    /** Takes up what was taken for a moment that has come. */
    public synchronized void worksOnWhatIsDueAt(Instant now) {
        taken.addAll(deliveries.worksOnWhatIsDueAt(now));
    }

    /** Every delivery that was new. */
    public List<Delivery> taken() {
        return List.copyOf(taken);
    }

    public synchronized boolean isAll() {
        return finished.get() == taken.size();
    }

    /** Waits until everything that was taken is done. */
    public void untilAll() {
        long start = System.nanoTime();
        while (!isAll()) {
            if (System.nanoTime() - start > LONG_ENOUGH.toNanos()) {
                throw new AssertionError("the bot is still working after a minute");
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    @Override
    public boolean takes(String kind) {
        return work.takes(kind);
    }

    @Override
    public void work(Delivery delivery) {
        try {
            attempt(delivery, 1);
        } finally {
            finished.incrementAndGet();
        }
    }

    private void attempt(Delivery delivery, int number) {
        try {
            workInTurn(delivery);
        } catch (RuntimeException e) {
            if (number == ATTEMPTS) {
                tell(delivery, e, 1);
            } else {
                attempt(delivery, number + 1);
            }
        }
    }

    /** As often as the work is tried. */
    private void tell(Delivery delivery, RuntimeException cause, int number) {
        try {
            work.giveUp(delivery, cause);
        } catch (RuntimeException e) {
            if (number < ATTEMPTS) {
                tell(delivery, cause, number + 1);
            }
        }
    }

    /** However often it has to wait, for clocks that go on by being looked at. */
    private void workInTurn(Delivery delivery) {
        boolean waits = true;
        while (waits) {
            try {
                work.work(delivery);
                waits = false;
            } catch (WaitForTurn turn) {
                LockSupport.parkNanos(1);
            }
        }
    }

    @Override
    public void waits(Delivery delivery, int place) {
        work.waits(delivery, place);
    }

    @Override
    public void giveUp(Delivery delivery, RuntimeException cause) {
        work.giveUp(delivery, cause);
    }

    @Override
    public void close() {
        deliveries.close();
    }
}
