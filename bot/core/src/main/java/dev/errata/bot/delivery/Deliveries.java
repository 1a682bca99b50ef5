package dev.errata.bot.delivery;

import java.time.Instant;

/** Takes work durably, so that the platform can be told at once that it was heard. */
public interface Deliveries {

    /**
     * Stores a delivery and schedules its work in one transaction, and starts the work right after it. Returns false, and does nothing, if its
     * key was taken before in this workspace.
     */
    boolean take(Delivery delivery);

    /** The same for work that is not to be begun before a moment, which belongs into a lane of its own: the next of that lane wait for it. */
    boolean takeFor(Instant due, Delivery delivery);
}
