package dev.errata.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.SettableClock;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class WaitingNoticesTest {

    private final TestDatabase test;
    private final WorkspaceId workspace;
    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final List<String> told = new ArrayList<>();
    private final WaitingNotices notices;

    WaitingNoticesTest(TestDatabase test) {
        this.test = test;
        this.workspace =
                test.stores().directory().workspace(new Installation("slack", "E-" + UUID.randomUUID(), "Acme"));
        this.notices = new WaitingNotices(test.database().working(), List.of(new Told()), CacheBudget.usual(), clock);
    }

    private final class Told implements DeliveryWork {
        @Override
        public boolean takes(String kind) {
            return kind.equals("test");
        }

        @Override
        public void work(Delivery delivery) {}

        @Override
        public void waits(Delivery delivery, int place) {
            if (delivery.workspace().equals(workspace)) {
                told.add(delivery.key() + " " + place);
            }
        }

        @Override
        public void giveUp(Delivery delivery, RuntimeException cause) {}
    }

    @Test
    void who_has_waited_for_ten_seconds_is_told_how_many_are_before_them_and_again_later() {
        take("first", clock.instant());
        take("second", clock.instant());
        clock.passes(Duration.ofSeconds(9));
        take("third", clock.instant());

        notices.run();
        assertThat(told).isEmpty();

        clock.passes(Duration.ofSeconds(1));
        notices.run();
        assertThat(told).containsExactly("first 1", "second 2");

        clock.passes(Duration.ofSeconds(10));
        notices.run();
        assertThat(told).containsExactly("first 1", "second 2", "third 3");

        clock.passes(Duration.ofSeconds(10));
        notices.run();
        assertThat(told).containsExactly("first 1", "second 2", "third 3", "first 1", "second 2");
    }

    @Test
    void everyone_is_told_in_the_end_however_many_wait() {
        IntStream.rangeClosed(1, 45).forEach(i -> take("question " + i, clock.instant()));
        clock.passes(Duration.ofSeconds(10));

        notices.run();
        assertThat(told).hasSize(20).startsWith("question 1 1");
        notices.run();
        notices.run();

        assertThat(told).hasSize(45).doesNotHaveDuplicates().endsWith("question 45 45");
    }

    @Test
    void what_nobody_waits_for_is_not_counted() {
        new JdbiDeliveries(test.database().acknowledging(), WorkerSettings.usual(), () -> {}, clock)
                .take(new Delivery(
                        workspace,
                        UUID.randomUUID(),
                        "refresh",
                        Delivery.BACKGROUND,
                        "refresh",
                        "test",
                        "",
                        clock.instant()));
        take("question", clock.instant());
        clock.passes(Duration.ofSeconds(10));

        notices.run();

        assertThat(told).containsExactly("question 1");
    }

    @Test
    void nobody_is_told_who_waits_for_a_moment_to_come() {
        new JdbiDeliveries(test.database().acknowledging(), WorkerSettings.usual(), () -> {}, clock)
                .takeFor(clock.instant().plus(Duration.ofDays(1)), delivery("later", clock.instant()));
        clock.passes(Duration.ofMinutes(1));

        notices.run();

        assertThat(told).isEmpty();
    }

    private void take(String key, Instant at) {
        new JdbiDeliveries(test.database().acknowledging(), WorkerSettings.usual(), () -> {}, clock)
                .take(delivery(key, at));
    }

    private Delivery delivery(String key, Instant at) {
        return new Delivery(workspace, UUID.randomUUID(), key, "channel", "lane", "test", "", at);
    }
}
