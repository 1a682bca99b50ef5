package dev.errata.storage.delivery;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.StorageException;
import dev.errata.storage.Transactions;
import dev.errata.storage.delivery.DeliveryRows.Queued;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has those told who have been waiting for long, and again now and then, a few of each workspace at a time, the first of them first. */
final class WaitingNotices implements Runnable {

    static final Duration EVERY = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(WaitingNotices.class);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 20;
    private static final int MOST = 1_000;

    private final Transactions transactions;
    private final Workspaces workspaces;
    private final List<DeliveryWork> works;
    private final Clock clock;
    private final LruCache<UUID, Instant> told;

    WaitingNotices(Transactions transactions, List<DeliveryWork> works, CacheBudget caches, Clock clock) {
        this.transactions = transactions;
        this.workspaces = new Workspaces(transactions);
        this.works = List.copyOf(works);
        this.clock = clock;
        this.told = caches.cache(Share.TURNS, (delivery, time) -> Bytes.ENTRY);
    }

    @Override
    public void run() {
        try {
            workspaces.all().forEach(this::tell);
        } catch (StorageException e) {
            LOG.warn("Nobody was told that they wait: {}", e.getMessage());
        }
    }

    private void tell(WorkspaceId workspace) {
        Instant now = clock.instant();
        transactions
                .in(
                        workspace,
                        "finding who waits in workspace " + workspace,
                        handle -> new DeliveryRows(handle, workspace).queued(now, now.minus(LONG), MOST))
                .stream()
                .filter(queued -> told.get(queued.delivery().id())
                        .map(last -> !now.isBefore(last.plus(AGAIN)))
                        .orElse(true))
                .limit(AT_A_TIME)
                .forEach(queued -> tell(queued, now));
    }

    private void tell(Queued queued, Instant now) {
        Delivery delivery = queued.delivery();
        told.put(delivery.id(), now);
        works.stream().filter(work -> work.takes(delivery.kind())).findFirst().ifPresent(work -> {
            try {
                work.waits(delivery, queued.place());
            } catch (RuntimeException e) {
                LOG.warn("Whoever waits for delivery {} was not told: {}", delivery.id(), e.getMessage());
            }
        });
    }
}
