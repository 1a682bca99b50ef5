package dev.errata.bot.delivery;

import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** {@link Deliveries} in memory, worked on by one thread in the order of taking. */
public final class InMemoryDeliveries implements Deliveries, AutoCloseable {

    private final Map<String, Delivery> keys = new HashMap<>();
    private final Set<UUID> unwanted = ConcurrentHashMap.newKeySet();
    private final Map<Delivery, Instant> later = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final DeliveryWork work;

    public InMemoryDeliveries(DeliveryWork work) {
        this.work = work;
    }

    @Override
    public synchronized boolean take(Delivery delivery) {
        boolean isNew = keys.putIfAbsent(delivery.workspace() + " " + delivery.key(), delivery) == null;
        if (isNew) {
            worker.execute(() -> work(delivery));
        }
        return isNew;
    }

    /** Remembers that it was taken; nothing comes of it before its moment, and these moments do not come by themselves. */
    @Override
    public synchronized boolean takeFor(Instant due, Delivery delivery) {
        boolean isNew = keys.putIfAbsent(delivery.workspace() + " " + delivery.key(), delivery) == null;
        if (isNew) {
            later.put(delivery, due);
        }
        return isNew;
    }

    /** Works on everything whose moment has come, and says what it is. */
    public synchronized List<Delivery> worksOnWhatIsDueAt(Instant now) {
        List<Delivery> due = later.keySet().stream()
                .filter(delivery -> !now.isBefore(later.get(delivery)))
                .toList();
        due.forEach(delivery -> {
            later.remove(delivery);
            worker.execute(() -> work(delivery));
        });
        return due;
    }

    @Override
    public synchronized Optional<Retracted> retract(WorkspaceId workspace, String key) {
        Optional<Delivery> taken = Optional.ofNullable(keys.get(workspace + " " + key));
        taken.ifPresent(delivery -> unwanted.add(delivery.id()));
        return taken.map(delivery -> new Retracted(delivery.id(), delivery.queueKey()));
    }

    private void work(Delivery delivery) {
        if (work.takes(delivery.kind()) && !unwanted.contains(delivery.id())) {
            try {
                work.work(delivery);
            } catch (WaitForTurn turn) {
                worker.execute(() -> work(delivery));
            }
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
