package dev.errata.storage.delivery;

import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Remembers what was worked on and what was given up, and how much ran at once. */
final class RecordedWork implements DeliveryWork {

    final List<Delivery> begun = new CopyOnWriteArrayList<>();
    final List<Delivery> finished = new CopyOnWriteArrayList<>();
    final List<Delivery> givenUp = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final String kind;
    private final Consumer<Delivery> work;
    private final Consumer<Delivery> telling;

    RecordedWork(String kind, Consumer<Delivery> work) {
        this(kind, work, delivery -> {});
    }

    /** @param telling says that something is given up */
    RecordedWork(String kind, Consumer<Delivery> work, Consumer<Delivery> telling) {
        this.kind = kind;
        this.work = work;
        this.telling = telling;
    }

    @Override
    public boolean takes(String other) {
        return other.equals(kind);
    }

    @Override
    public void work(Delivery delivery) {
        begun.add(delivery);
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            work.accept(delivery);
        } finally {
            atOnce.decrementAndGet();
        }
        finished.add(delivery);
    }

    @Override
    public void giveUp(Delivery delivery, RuntimeException cause) {
        telling.accept(delivery);
        givenUp.add(delivery);
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    List<UUID> finishedIds() {
        return finished.stream().map(Delivery::id).toList();
    }
}
