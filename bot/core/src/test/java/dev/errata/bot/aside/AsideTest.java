package dev.errata.bot.aside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AsideTest {

    private final AtomicInteger times = new AtomicInteger();
    private final List<Runnable> queued = new ArrayList<>();

    @Test
    void where_no_thread_was_free_whoever_waits_does_it_and_the_thread_does_not_do_it_again() {
        Aside<Integer> aside = Aside.begin(queued::add, times::incrementAndGet);

        assertThat(aside.join()).isEqualTo(1);
        queued.forEach(Runnable::run);

        assertThat(queued).hasSize(1);
        assertThat(aside.join()).isEqualTo(1);
    }

    @Test
    void threads_that_take_no_more_are_no_reason_not_to_do_it() {
        Aside<Integer> aside = Aside.begin(
                run -> {
                    throw new RejectedExecutionException();
                },
                times::incrementAndGet);

        assertThat(aside.join()).isEqualTo(1);
    }

    @Test
    void it_is_done_on_the_other_thread_while_other_things_are_done() {
        CountDownLatch meanwhile = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Aside<String> aside = Aside.begin("other", () -> {
            begun.countDown();
            await(meanwhile);
            return Thread.currentThread().getName();
        });

        await(begun);
        meanwhile.countDown();

        assertThat(aside.join()).isEqualTo("other");
    }

    @Test
    void what_goes_wrong_there_is_thrown_as_it_was_to_everybody_who_waits() {
        IllegalStateException problem = new IllegalStateException("the disk is full");
        Aside<String> aside = Aside.begin("other", () -> {
            throw problem;
        });

        aside.awaitEnd();

        assertThatThrownBy(aside::join).isSameAs(problem);
        assertThatThrownBy(aside::join).isSameAs(problem);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
