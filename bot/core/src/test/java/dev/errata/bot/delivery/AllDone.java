package dev.errata.bot.delivery;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/** Waits until a bot has nothing left to do: neither of what was taken, nor of what is done beside it. */
public final class AllDone {

    private static final int LONG_ENOUGH_SECONDS = 60;

    private final WorkDone work;
    private final List<BiConsumer<String, Runnable>> rooms;

    /** @param rooms where things are done beside the work, such as {@link BackgroundTasks#soon} */
    public AllDone(WorkDone work, List<BiConsumer<String, Runnable>> rooms) {
        this.work = work;
        this.rooms = List.copyOf(rooms);
    }

    /** What is done beside the work can lead to more of both. */
    public void await() {
        do {
            work.untilAll();
            rooms.forEach(AllDone::untilDone);
            rooms.forEach(AllDone::untilDone);
        } while (!work.isAll());
    }

    /** When every thread has come to the barrier, nothing that was to be done before is left. */
    public static void untilDone(BiConsumer<String, Runnable> room) {
        CyclicBarrier barrier = new CyclicBarrier(BackgroundTasks.THREADS + 1);
        for (int i = 0; i < BackgroundTasks.THREADS; i++) {
            room.accept("waiting for the others", () -> await(barrier));
        }
        await(barrier);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("something done beside never ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
