package dev.errata.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final StatusPage.Reply READY = StatusPage.Reply.text(200, "ready\n");

    private final Health health = new Health();
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void it_is_ready_once_it_is_warm_and_whenever_what_it_stands_on_is() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(health.page()).isEqualTo(StatusPage.Reply.text(503, "not ready\n"));

        health.warm(() -> asked.getAndIncrement() == 0 ? Optional.empty() : Optional.of("the database is read-only"));

        assertThat(health.page()).isEqualTo(READY);
        assertThat(health.page()).isEqualTo(StatusPage.Reply.text(503, "the database is read-only\n"));
    }

    @Test
    void while_what_it_stands_on_hangs_one_waits_and_all_others_are_told_what_was_found_last() throws Exception {
        CompletableFuture<StatusPage.Reply> first = askedWhileItHangs();

        assertThat(health.page()).isEqualTo(StatusPage.Reply.text(503, "not ready\n"));
        assertThat(first).isNotDone();

        release.countDown();
        assertThat(first.join()).isEqualTo(READY);
    }

    @Test
    void while_it_stops_it_is_ready_for_nobody_whatever_was_found_or_is_being_found() throws Exception {
        CompletableFuture<StatusPage.Reply> before = askedWhileItHangs();

        health.stopping();
        release.countDown();

        assertThat(before.join()).isEqualTo(StatusPage.Reply.text(503, "stopping\n"));
        assertThat(health.page()).isEqualTo(StatusPage.Reply.text(503, "stopping\n"));
    }

    /** Somebody who asks whether it is ready, and waits for what it stands on until {@link #release}. */
    private CompletableFuture<StatusPage.Reply> askedWhileItHangs() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        health.warm(() -> {
            hangs.countDown();
            awaitQuietly(release);
            return Optional.empty();
        });
        CompletableFuture<StatusPage.Reply> asked = CompletableFuture.supplyAsync(health::page);
        hangs.await();
        return asked;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
