package dev.errata.bot.delivery;

/** Takes work durably, so that the platform can be told at once that it was heard. */
public interface Deliveries {

    /**
     * Stores a delivery and schedules its work in one transaction, and starts the work right after it. Returns false, and does nothing, if its
     * key was taken before in this workspace.
     */
    boolean take(Delivery delivery);
}
