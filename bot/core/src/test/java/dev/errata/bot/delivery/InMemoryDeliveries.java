package dev.errata.bot.delivery;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** {@link Deliveries} in memory, worked on by one thread in the order of taking. */
public final class InMemoryDeliveries implements Deliveries, AutoCloseable {

    private final Set<String> keys = new HashSet<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final DeliveryWork work;

    public InMemoryDeliveries(DeliveryWork work) {
        this.work = work;
    }

    @Override
    public synchronized boolean take(Delivery delivery) {
        boolean isNew = keys.add(delivery.workspace() + " " + delivery.key());
        if (isNew) {
            worker.execute(() -> work(delivery));
        }
        return isNew;
    }

    private void work(Delivery delivery) {
        if (work.takes(delivery.kind())) {
            work.work(delivery);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
