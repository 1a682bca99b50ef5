package dev.errata.storage.delivery;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.errata.storage.delivery.DeliveryRows.Found;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Works in one slot on what waits in its workspace, one after the other, until nothing does. */
final class SlotRun implements ExecutionHandler<Void> {

    /** After this long the thread goes to whichever slot waits longest for one. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Claims claims;
    private final Attempts attempts;
    private final Runnable trigger;
    private final Clock clock;

    /** @param trigger has the scheduler look for what is due */
    SlotRun(Claims claims, Attempts attempts, Runnable trigger, Clock clock) {
        this.claims = claims;
        this.attempts = attempts;
        this.trigger = trigger;
        this.clock = clock;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        Slot slot = Slot.of(instance);
        Instant end = clock.instant().plus(AT_ONCE);
        Optional<Found> next = claims.next(slot);
        while (next.isPresent()) {
            trigger.run();
            attempts.make(next.get());
            if (context.getSchedulerState().isShuttingDown()) {
                return close(slot);
            }
            if (!clock.instant().isBefore(end)) {
                return goOn();
            }
            next = claims.next(slot);
        }
        return close(slot);
    }

    private CompletionHandler<Void> goOn() {
        return (complete, operations) -> {
            operations.reschedule(complete, clock.instant());
            trigger.run();
        };
    }

    /** It looks again, for whoever took something in between has seen this slot and opened none. */
    private CompletionHandler<Void> close(Slot slot) {
        return (complete, operations) -> {
            operations.remove();
            if (claims.openIfNeeded(slot.workspace())) {
                trigger.run();
            }
        };
    }
}
