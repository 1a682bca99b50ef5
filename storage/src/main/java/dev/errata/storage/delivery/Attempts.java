package dev.errata.storage.delivery;

import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.delivery.WaitForTurn;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.StorageException;
import dev.errata.storage.Transactions;
import dev.errata.storage.delivery.DeliveryRows.Found;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on a delivery without a transaction, and then ends it, has it tried again, or gives it up. */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Transactions transactions;
    private final List<DeliveryWork> works;
    private final WorkerSettings pace;
    private final BiConsumer<WorkspaceId, Instant> timer;
    private final Clock clock;

    /**
     * @param timer has somebody look for work in a workspace at a moment, as long as this process lives
     * @param works the first that takes a delivery's kind works on it
     */
    Attempts(
            Transactions transactions,
            List<DeliveryWork> works,
            WorkerSettings pace,
            BiConsumer<WorkspaceId, Instant> timer,
            Clock clock) {
        this.transactions = transactions;
        this.works = List.copyOf(works);
        this.pace = pace;
        this.timer = timer;
        this.clock = clock;
    }

    void make(Found begun) {
        Delivery delivery = begun.delivery();
        if (begun.attempts() > pace.attempts()) {
            giveUp(begun, interrupted(delivery));
            return;
        }
        try {
            workOf(delivery).orElseThrow(() -> nobodyTakes(delivery)).work(delivery);
        } catch (WaitForTurn turn) {
            putBack(delivery, begun.attempts() - 1, turn.comes());
            return;
        } catch (RuntimeException e) {
            failed(begun, e);
            return;
        }
        end(delivery, "done");
    }

    private Optional<DeliveryWork> workOf(Delivery delivery) {
        return works.stream().filter(work -> work.takes(delivery.kind())).findFirst();
    }

    private void failed(Found begun, RuntimeException cause) {
        Delivery delivery = begun.delivery();
        if (begun.attempts() == pace.attempts()) {
            giveUp(begun, cause);
            return;
        }
        LOG.warn(
                "Delivery {} of kind {} failed at attempt {}", delivery.id(), delivery.kind(), begun.attempts(), cause);
        putBack(delivery, begun.attempts(), clock.instant().plus(pace.afterAttempt(begun.attempts())));
    }

    private void putBack(Delivery delivery, int attempts, Instant due) {
        transactions.run(delivery.workspace(), "putting back delivery " + delivery.id(), handle -> {
            new DeliveryRows(handle, delivery.workspace()).putBack(delivery.id(), attempts, due);
            new Slots(handle, delivery.workspace()).openAt(due);
        });
        timer.accept(delivery.workspace(), due);
    }

    private void giveUp(Found begun, RuntimeException cause) {
        Delivery delivery = begun.delivery();
        LOG.error("Delivery {} of kind {} is given up", delivery.id(), delivery.kind(), cause);
        try {
            workOf(delivery).ifPresent(work -> work.giveUp(delivery, cause));
        } catch (RuntimeException e) {
            untold(begun, e);
            return;
        }
        end(delivery, "given_up");
    }

    /** Whoever waits is told later, which is tried as often as the work was. */
    private void untold(Found begun, RuntimeException cause) {
        Delivery delivery = begun.delivery();
        int tried = begun.attempts() - pace.attempts() + 1;
        if (tried < pace.attempts()) {
            LOG.warn("Nobody could be told yet that delivery {} is given up", delivery.id(), cause);
            putBack(delivery, begun.attempts(), clock.instant().plus(pace.afterAttempt(tried)));
        } else {
            LOG.error("Nobody could be told that delivery {} is given up", delivery.id(), cause);
            end(delivery, "given_up");
        }
    }

    /** The slot in which it was worked on looks for more, and finds the next of the lane. */
    private void end(Delivery delivery, String state) {
        transactions.run(delivery.workspace(), "ending delivery " + delivery.id(), handle -> {
            DeliveryRows rows = new DeliveryRows(handle, delivery.workspace());
            rows.lockQueue(delivery.queueKey());
            rows.end(delivery.id(), state, clock.instant());
            rows.firstOf(delivery.queueKey()).ifPresent(rows::moveUp);
        });
    }

    private static StorageException nobodyTakes(Delivery delivery) {
        return new StorageException("delivery " + delivery.id() + " is of kind '" + delivery.kind()
                + "', which this process does not work on; configure it, or run the version that took it");
    }

    private static StorageException interrupted(Delivery delivery) {
        return new StorageException("the process ended every time it worked on delivery " + delivery.id());
    }
}
