package dev.errata.bot.delivery;

/** The work behind deliveries, for one or more kinds of them. */
public interface DeliveryWork {

    /** Whether deliveries of this kind are worked on here. */
    boolean takes(String kind);

    /**
     * Works on one delivery. It may run again after a crash, so what it does is named by the delivery's id.
     *
     * @throws RuntimeException to have it tried again later
     */
    void work(Delivery delivery);

    /** Called once instead of another attempt, when the attempts are used up; says so to the person who waits. */
    void giveUp(Delivery delivery, RuntimeException cause);
}
