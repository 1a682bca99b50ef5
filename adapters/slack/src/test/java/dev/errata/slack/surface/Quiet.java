package dev.errata.slack.surface;

import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.delivery.WorkDone;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/** Waits until a bot has nothing left to do, or has no room to do it. */
final class Quiet {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final WorkDone work;
    private final InteractionTasks asides;

    Quiet(WorkDone work, InteractionTasks asides) {
        this.work = work;
        this.asides = asides;
    }

    /** Until everything that was taken is done, and what was to be done beside it too. */
    void settle() {
        do {
            work.untilAll();
            untilAsidesAreDone();
            untilAsidesAreDone();
        } while (!work.isAll());
    }

    /** Until every modal is open that somebody waits for. */
    void untilModalsAreOpen() {
        untilDone(asides::modal);
    }

    /** Nobody can be told anything until the latch is open. */
    CountDownLatch whispersHang() {
        CountDownLatch latch = new CountDownLatch(1);
        for (int i = 0; i < BackgroundTasks.THREADS; i++) {
            asides.soon("hanging", () -> await(latch));
        }
        return latch;
    }

    private void untilAsidesAreDone() {
        untilDone(asides::modal);
        untilDone(asides::soon);
    }

    /** When every thread has come to the barrier, nothing that was to be done before is left. */
    private static void untilDone(BiConsumer<String, Runnable> room) {
        CyclicBarrier barrier = new CyclicBarrier(BackgroundTasks.THREADS + 1);
        for (int i = 0; i < BackgroundTasks.THREADS; i++) {
            room.accept("waiting for the others", () -> await(barrier));
        }
        await(barrier);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the latch");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("something done beside never ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
