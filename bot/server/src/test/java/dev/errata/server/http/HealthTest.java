package dev.errata.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthTest {

    private final Health health = new Health();

    @Test
    void it_is_ready_once_it_is_warm_and_whenever_what_it_stands_on_is() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(health.problem()).contains("not ready");

        health.warm(() -> asked.getAndIncrement() == 0 ? Optional.empty() : Optional.of("the database is read-only"));

        assertThat(health.problem()).isEmpty();
        assertThat(health.problem()).contains("the database is read-only");
    }

    @Test
    void while_what_it_stands_on_hangs_one_waits_and_all_others_are_told_what_was_found_last() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        health.warm(() -> {
            hangs.countDown();
            awaitQuietly(release);
            return Optional.empty();
        });
        CompletableFuture<Optional<String>> first = CompletableFuture.supplyAsync(health::problem);
        hangs.await();

        assertThat(health.problem()).contains("not ready");
        assertThat(first).isNotDone();

        release.countDown();
        assertThat(first.join()).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
