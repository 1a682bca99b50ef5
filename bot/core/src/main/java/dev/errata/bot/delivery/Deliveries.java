package dev.errata.bot.delivery;

import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Takes work durably, so that the platform can be told at once that it was heard. */
public interface Deliveries {

    /**
     * Stores a delivery and schedules its work in one transaction, and starts the work right after it. Returns false, and does nothing, if its
     * key was taken before in this workspace.
     */
    boolean take(Delivery delivery);

    /** The same for work that is not to be begun before a moment, which belongs into a lane of its own: the next of that lane wait for it. */
    boolean takeFor(Instant due, Delivery delivery);

    /**
     * What was taken under a key is no longer wanted: if nobody has begun it, nobody will.
     *
     * @return what was taken; empty if nothing ever was
     */
    Optional<Retracted> retract(WorkspaceId workspace, String key);

    /**
     * What was taken, and need not be done any more.
     *
     * @param id of the delivery, and of what came of it
     * @param queueKey where whatever is still being done of it is done
     */
    record Retracted(UUID id, String queueKey) {}
}
