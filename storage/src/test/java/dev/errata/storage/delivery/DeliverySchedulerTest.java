package dev.errata.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.Samples;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.WaitForTurn;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Database;
import dev.errata.storage.StorageException;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class DeliverySchedulerTest {

    private static final WorkerSettings QUICK = new WorkerSettings(
            8,
            8,
            8,
            List.of(Duration.ofMillis(1), Duration.ofMillis(1)),
            Duration.ofSeconds(1),
            Duration.ofMillis(100),
            Duration.ofSeconds(10));

    private final WorkspaceId workspace = new Samples().workspace();
    /** Its own, so that no test works on what another one left. */
    private final String kind = "test." + UUID.randomUUID();

    private final TestDatabase test;
    private final Database database;
    private final List<DeliveryScheduler> started = new ArrayList<>();

    DeliverySchedulerTest(TestDatabase test) {
        this.test = test;
        this.database = test.database();
    }

    @AfterEach
    void stop() {
        started.forEach(DeliveryScheduler::close);
    }

    @Test
    void a_thousand_repetitions_of_one_delivery_leave_one_row_and_are_worked_on_once() throws Exception {
        RecordedWork work = new RecordedWork(kind, delivery -> {});
        JdbiDeliveries deliveries = deliveriesOf(start(database, work, QUICK));
        List<Callable<Boolean>> takes = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            takes.add(() -> deliveries.take(delivery("message/1", "lane")));
        }

        int taken = 0;
        ExecutorService platform = Executors.newFixedThreadPool(8);
        try {
            for (Future<Boolean> take : platform.invokeAll(takes)) {
                taken += take.get() ? 1 : 0;
            }
        } finally {
            platform.shutdown();
        }

        assertThat(taken).isEqualTo(1);
        Await.until(() -> !work.finished.isEmpty() && unfinished() == 0);
        assertThat(work.finished).hasSize(1);
        assertThat(test.ask("select count(*) from delivery where workspace_id = '" + workspace + "'"))
                .containsExactly("1");
    }

    @Test
    void what_was_taken_for_a_moment_is_worked_on_once_that_has_come() {
        List<Instant> workedAt = new CopyOnWriteArrayList<>();
        RecordedWork work = new RecordedWork(kind, d -> workedAt.add(Instant.now()));
        JdbiDeliveries deliveries = deliveriesOf(start(database, work, QUICK));
        Instant due = Instant.now().plusMillis(300);
        Delivery delivery = delivery("end/1", "end/1");

        deliveries.takeFor(due, delivery);

        Await.until(() -> work.finished.size() == 1);
        assertThat(work.finished).containsExactly(delivery);
        assertThat(workedAt.get(0)).isAfterOrEqualTo(due);
    }

    @Test
    void two_processes_keep_the_order_of_every_lane_and_work_on_each_delivery_once() {
        Map<String, Integer> busy = new ConcurrentHashMap<>();
        List<String> overlaps = new ArrayList<>();
        RecordedWork work = new RecordedWork(kind, delivery -> {
            if (busy.merge(delivery.queueKey(), 1, Integer::sum) > 1) {
                overlaps.add(delivery.queueKey());
            }
            busy.merge(delivery.queueKey(), -1, Integer::sum);
        });
        DeliveryScheduler one = start(database, work, QUICK);
        DeliveryScheduler two = start(test.another(), work, QUICK);
        List<JdbiDeliveries> ways = List.of(deliveriesOf(one), deliveriesOf(two));

        List<Delivery> taken = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Delivery delivery = delivery("message/" + i, "lane/" + i % 5);
            ways.get(i % 2).take(delivery);
            taken.add(delivery);
        }

        Await.until(() -> work.finished.size() >= taken.size() && unfinished() == 0);
        assertThat(work.finished).hasSize(taken.size());
        assertThat(overlaps).isEmpty();
        assertThat(byLane(work.finished)).isEqualTo(byLane(taken));
    }

    @Test
    void what_a_process_left_when_it_died_is_worked_on_by_another() {
        CountDownLatch never = new CountDownLatch(1);
        RecordedWork stuck = new RecordedWork(kind, delivery -> awaitQuietly(never));
        Database dying = test.another();
        DeliveryScheduler died = start(dying, stuck, QUICK);
        Delivery delivery = delivery("message/1", "lane");
        deliveriesOf(died).take(delivery);
        Await.until(() -> stuck.begun.size() == 1);
        RecordedWork work = new RecordedWork(kind, d -> {});

        dying.close();
        start(database, work, QUICK);

        Await.until(() -> work.finished.size() == 1);
        assertThat(work.finished).containsExactly(delivery);
        never.countDown();
    }

    @Test
    void a_delivery_that_fails_is_tried_again_before_the_next_of_its_lane() {
        Map<UUID, Integer> attempts = new ConcurrentHashMap<>();
        RecordedWork work = new RecordedWork(kind, delivery -> {
            if (delivery.key().equals("message/1") && attempts.merge(delivery.id(), 1, Integer::sum) < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        JdbiDeliveries deliveries = deliveriesOf(start(database, work, QUICK));
        Delivery first = delivery("message/1", "lane");
        Delivery second = delivery("message/2", "lane");

        deliveries.take(first);
        deliveries.take(second);

        Await.until(() -> work.finished.size() == 2);
        assertThat(work.begun).containsExactly(first, first, first, second);
        assertThat(work.givenUp).isEmpty();
    }

    @Test
    void a_delivery_that_always_fails_is_given_up_once_and_no_longer_blocks_its_lane() {
        RecordedWork work = new RecordedWork(kind, delivery -> {
            if (delivery.key().equals("message/1")) {
                throw new IllegalStateException("never");
            }
        });
        JdbiDeliveries deliveries = deliveriesOf(start(database, work, QUICK));
        Delivery first = delivery("message/1", "lane");
        Delivery second = delivery("message/2", "lane");

        deliveries.take(first);
        deliveries.take(second);

        Await.until(() -> work.finished.size() == 1 && unfinished() == 0);
        assertThat(work.begun).containsExactly(first, first, first, second);
        assertThat(work.givenUp).containsExactly(first);
        assertThat(stateOf(first)).containsExactly("given_up//3");
    }

    @Test
    void whoever_cannot_be_told_yet_that_something_is_given_up_is_told_later() {
        AtomicInteger silent = new AtomicInteger(2);
        RecordedWork work = new RecordedWork(
                kind,
                delivery -> {
                    throw new IllegalStateException("never");
                },
                delivery -> {
                    if (silent.getAndDecrement() > 0) {
                        throw new IllegalStateException("not now");
                    }
                });
        JdbiDeliveries deliveries = deliveriesOf(start(database, work, QUICK));
        Delivery first = delivery("message/1", "lane");

        deliveries.take(first);

        Await.until(() -> unfinished() == 0);
        assertThat(work.begun).hasSize(3);
        assertThat(work.givenUp).containsExactly(first);
    }

    @Test
    void what_nobody_can_be_told_of_ends_all_the_same() {
        RecordedWork work = new RecordedWork(
                kind,
                delivery -> {
                    throw new IllegalStateException("never");
                },
                delivery -> {
                    throw new IllegalStateException("not now, and never");
                });
        JdbiDeliveries deliveries = deliveriesOf(start(database, work, QUICK));
        Delivery first = delivery("message/1", "lane");

        deliveries.take(first);

        Await.until(() -> unfinished() == 0);
        assertThat(work.begun).hasSize(3);
        assertThat(work.givenUp).isEmpty();
        assertThat(stateOf(first).get(0)).startsWith("given_up");
    }

    @Test
    void a_delivery_that_nobody_works_on_is_given_up() {
        JdbiDeliveries deliveries = deliveriesOf(start(database, new RecordedWork(kind, d -> {}), QUICK));
        Delivery unknown = new Delivery(
                workspace, UUID.randomUUID(), "message/1", "channel", "lane", "another.kind", "{}", Samples.NOW);

        deliveries.take(unknown);

        Await.until(() -> stateOf(unknown).equals(List.of("given_up//3")));
    }

    @Test
    void a_finished_delivery_keeps_its_key_and_loses_its_payload() {
        RecordedWork work = new RecordedWork(kind, delivery -> {});
        JdbiDeliveries deliveries = deliveriesOf(start(database, work, QUICK));
        Delivery delivery = delivery("message/1", "lane");

        deliveries.take(delivery);

        Await.until(() -> stateOf(delivery).equals(List.of("done//1")));
        assertThat(deliveries.take(delivery("message/1", "lane"))).isFalse();
    }

    @Test
    void a_busy_workspace_holds_up_no_other_and_is_worked_on_to_the_end() {
        CountDownLatch release = new CountDownLatch(1);
        WorkspaceId quiet = new Samples().workspace();
        RecordedWork work = new RecordedWork(kind, delivery -> {
            if (delivery.workspace().equals(workspace)) {
                awaitQuietly(release);
            }
        });
        WorkerSettings two = new WorkerSettings(
                4, 2, 2, List.of(), Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(10));
        JdbiDeliveries deliveries = deliveriesOf(start(database, work, two), two);
        for (int i = 0; i < 30; i++) {
            deliveries.take(delivery("message/" + i, "lane/" + i));
        }

        deliveries.take(
                new Delivery(quiet, UUID.randomUUID(), "message/1", "channel", "lane", kind, "{}", Samples.NOW));

        Await.until(() -> work.finished.size() == 1);
        assertThat(work.finished.get(0).workspace()).isEqualTo(quiet);
        assertThat(work.begun.stream().filter(d -> d.workspace().equals(workspace)))
                .hasSize(2);
        release.countDown();
        Await.until(() -> work.finished.size() == 31);
        assertThat(new HashSet<>(work.finishedIds())).hasSize(31);
        assertThat(work.mostAtOnce()).isLessThanOrEqualTo(3);
    }

    @Test
    void a_channel_in_which_much_is_asked_holds_up_no_other_of_its_workspace() {
        CountDownLatch release = new CountDownLatch(1);
        RecordedWork work = new RecordedWork(kind, delivery -> {
            if (delivery.channel().equals("noisy")) {
                awaitQuietly(release);
            }
        });
        WorkerSettings pace = new WorkerSettings(
                8, 4, 2, List.of(), Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(10));
        JdbiDeliveries deliveries = deliveriesOf(start(database, work, pace), pace);
        for (int i = 0; i < 30; i++) {
            deliveries.take(in("noisy", "message/" + i));
        }
        Await.until(() -> work.begun.size() == 2);

        deliveries.take(in("quiet", "message/quiet"));

        Await.until(() -> work.finished.size() == 1);
        assertThat(work.finished.get(0).channel()).isEqualTo("quiet");
        assertThat(work.begun).hasSize(3);
        release.countDown();
        Await.until(() -> work.finished.size() == 31);
    }

    @Test
    void what_waits_for_its_turn_is_worked_on_then_and_holds_no_slot_until_then() {
        List<Instant> turns = new CopyOnWriteArrayList<>();
        RecordedWork work = new RecordedWork(kind, delivery -> {
            if (delivery.key().equals("waits") && turns.size() < QUICK.attempts() + 1) {
                turns.add(Instant.now().plusMillis(20));
                throw new WaitForTurn(turns.get(turns.size() - 1));
            }
            turns.add(Instant.now());
        });
        WorkerSettings one = new WorkerSettings(
                1, 1, 1, List.of(), Duration.ofSeconds(1), Duration.ofMillis(10), Duration.ofSeconds(10));
        JdbiDeliveries deliveries = deliveriesOf(start(database, work, one), one);
        Delivery waits = delivery("waits", "one");

        deliveries.take(waits);

        Await.until(() -> work.finished.size() == 1);
        assertThat(work.givenUp).isEmpty();
        assertThat(stateOf(waits)).containsExactly("done//1");
        assertThat(turns).isSorted();
    }

    @Test
    void taking_and_waiting_cost_the_scheduler_nothing_for_each_delivery() {
        CountDownLatch release = new CountDownLatch(1);
        RecordedWork work = new RecordedWork(kind, delivery -> awaitQuietly(release));
        JdbiDeliveries deliveries = deliveriesOf(start(database, work, QUICK));

        for (int i = 0; i < 100; i++) {
            deliveries.take(in("channel " + i, "message/" + i));
        }

        Await.until(() -> work.begun.size() == QUICK.perWorkspace());
        assertThat(unfinished()).isEqualTo(QUICK.perWorkspace());
        release.countDown();
        Await.until(() -> work.finished.size() == 100 && unfinished() == 0);
    }

    @Test
    void no_transaction_is_open_while_work_is_done() {
        List<String> open = new ArrayList<>();
        RecordedWork work = new RecordedWork(kind, delivery -> open.addAll(test.ask("""
                select query from pg_stat_activity
                where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()
                  and query like '%app.workspace%'
                """)));
        JdbiDeliveries deliveries = deliveriesOf(start(database, work, QUICK));

        deliveries.take(delivery("message/1", "lane"));

        Await.until(() -> work.finished.size() == 1);
        assertThat(open).isEmpty();
    }

    @Test
    void stopping_waits_for_what_runs() {
        CountDownLatch release = new CountDownLatch(1);
        RecordedWork work = new RecordedWork(kind, delivery -> awaitQuietly(release));
        DeliveryScheduler scheduler = start(database, work, QUICK);
        deliveriesOf(scheduler).take(delivery("message/1", "lane"));
        Await.until(() -> work.begun.size() == 1);
        Thread stopping = new Thread(scheduler::close);

        stopping.start();
        release.countDown();

        Await.until(() -> !stopping.isAlive());
        assertThat(work.finished).hasSize(1);
        assertThat(unfinished()).isZero();
    }

    @Test
    void a_delivery_that_cannot_be_scheduled_is_not_taken() {
        test.ask("""
                create function refuse() returns trigger language plpgsql
                as $$ begin raise exception 'refused'; end $$;
                create trigger refuse before insert on scheduled_tasks for each row execute function refuse();
                """);

        assertThatThrownBy(() -> deliveries().take(delivery("message/1", "lane")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("taking delivery");

        test.ask("drop function refuse cascade");
        assertThat(test.ask("select 1 from delivery where workspace_id = '" + workspace + "'"))
                .isEmpty();
        assertThat(deliveries().take(delivery("message/1", "lane"))).isTrue();
        assertThat(unfinished()).isEqualTo(1);
    }

    @Test
    void keys_are_forgotten_thirty_days_after_the_end() {
        WorkspaceId known =
                test.stores().directory().workspace(new Installation("slack", "E-" + UUID.randomUUID(), "Acme"));
        RecordedWork work = new RecordedWork(kind, d -> {});
        DeliveryScheduler scheduler = start(database, work, QUICK);
        Delivery delivery =
                new Delivery(known, UUID.randomUUID(), "message/1", "channel", "lane", kind, "{}", Samples.NOW);
        deliveriesOf(scheduler).take(delivery);
        Await.until(() -> stateOf(delivery).equals(List.of("done//1")));
        Instant now = Instant.now();

        new EndedDeliveries(database.working(), Clock.fixed(now.plus(Duration.ofDays(29)), ZoneOffset.UTC)).forget();
        assertThat(stateOf(delivery)).hasSize(1);

        new EndedDeliveries(database.working(), Clock.fixed(now.plus(Duration.ofDays(31)), ZoneOffset.UTC)).forget();
        assertThat(stateOf(delivery)).isEmpty();
    }

    private DeliveryScheduler start(Database on, RecordedWork work, WorkerSettings pace) {
        DeliveryScheduler scheduler =
                new DeliveryScheduler(on, List.of(work), pace, CacheBudget.usual(), Clock.systemUTC());
        started.add(scheduler);
        scheduler.start();
        return scheduler;
    }

    private JdbiDeliveries deliveriesOf(DeliveryScheduler scheduler) {
        return deliveriesOf(scheduler, QUICK);
    }

    private JdbiDeliveries deliveriesOf(DeliveryScheduler scheduler, WorkerSettings pace) {
        return new JdbiDeliveries(database.acknowledging(), pace, scheduler, Clock.systemUTC());
    }

    private JdbiDeliveries deliveries() {
        return new JdbiDeliveries(database.acknowledging(), QUICK, () -> {}, Clock.systemUTC());
    }

    private Delivery delivery(String key, String lane) {
        return new Delivery(workspace, UUID.randomUUID(), key, "channel", lane, kind, "{}", Samples.NOW);
    }

    private Delivery in(String channel, String key) {
        return new Delivery(workspace, UUID.randomUUID(), key, channel, key, kind, "{}", Samples.NOW);
    }

    private List<String> stateOf(Delivery delivery) {
        return test.ask("select state || '/' || payload || '/' || attempts from delivery where delivery_id = '"
                + delivery.id() + "'");
    }

    private int unfinished() {
        return test.ask("select 1 from scheduled_tasks where task_instance like '" + workspace + "%'")
                .size();
    }

    private static Map<String, List<UUID>> byLane(List<Delivery> deliveries) {
        return deliveries.stream()
                .collect(Collectors.groupingBy(
                        Delivery::queueKey, Collectors.mapping(Delivery::id, Collectors.toList())));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
