package dev.errata.slack.surface;

import dev.errata.bot.delivery.AllDone;
import dev.errata.bot.delivery.BackgroundTasks;
import dev.errata.bot.delivery.WorkDone;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until a bot has nothing left to do, or has no room to do it. */
final class Quiet {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final AllDone all;
    private final InteractionTasks asides;

    Quiet(WorkDone work, InteractionTasks asides) {
        this.all = new AllDone(work, List.of(asides::modal, asides::soon));
        this.asides = asides;
    }

    /** Until everything that was taken is done, and what was to be done beside it too. */
    void settle() {
        all.await();
    }

    /** Until every modal is open that somebody waits for. */
    void untilModalsAreOpen() {
        AllDone.untilDone(asides::modal);
    }

    /** Nobody can be told anything until the latch is open. */
    CountDownLatch whispersHang() {
        CountDownLatch latch = new CountDownLatch(1);
        for (int i = 0; i < BackgroundTasks.THREADS; i++) {
            asides.soon("hanging", () -> await(latch));
        }
        return latch;
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
}
