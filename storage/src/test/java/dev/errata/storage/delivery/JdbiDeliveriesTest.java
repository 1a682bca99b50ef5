package dev.errata.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.DeliveriesContract;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Database;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class JdbiDeliveriesTest extends DeliveriesContract {

    private final TestDatabase server;
    private final Database database;
    private @Nullable DeliveryScheduler scheduler;

    JdbiDeliveriesTest(TestDatabase database) {
        this.server = database;
        this.database = database.database();
    }

    @Override
    protected Deliveries deliveriesFor(DeliveryWork work) {
        DeliveryScheduler started = new DeliveryScheduler(
                database, List.of(work), WorkerSettings.usual(), CacheBudget.usual(), Clock.systemUTC());
        scheduler = started;
        started.start();
        return new JdbiDeliveries(database.acknowledging(), WorkerSettings.usual(), started, Clock.systemUTC());
    }

    @Test
    void warming_up_leaves_nothing_behind_and_wakes_nobody() {
        AtomicInteger woken = new AtomicInteger();
        JdbiDeliveries deliveries = new JdbiDeliveries(
                database.acknowledging(), WorkerSettings.usual(), woken::incrementAndGet, Clock.systemUTC());

        deliveries.warmUp();

        assertThat(server.ask("select count(*) from delivery where key = 'warm-up' or lane = 'warm-up'"))
                .containsExactly("0");
        assertThat(server.ask("""
                        select task_instance from scheduled_tasks where task_name = 'delivery'
                        and not exists (select from delivery where workspace_id || '/' || delivery_id = task_instance)
                        """)).isEmpty();
        assertThat(woken).hasValue(0);
    }

    @Test
    void what_has_not_ended_is_pending_in_the_order_of_taking() {
        JdbiDeliveries deliveries =
                new JdbiDeliveries(database.acknowledging(), WorkerSettings.usual(), () -> {}, Clock.systemUTC());
        WorkspaceId workspace = WorkspaceId.random();
        Delivery first = delivery(workspace, "1");
        Delivery second = delivery(workspace, "2");
        deliveries.take(first);
        deliveries.take(second);
        deliveries.take(delivery(WorkspaceId.random(), "3"));

        assertThat(deliveries.pending(workspace)).containsExactly(first, second);
    }

    private static Delivery delivery(WorkspaceId workspace, String key) {
        return new Delivery(workspace, UUID.randomUUID(), key, "channel", "lane", "kind", "payload", Instant.EPOCH);
    }

    @AfterEach
    void stop() {
        if (scheduler != null) {
            scheduler.close();
        }
    }
}
