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

    /**
     * Called now and then while a delivery has been waiting for so long that somebody may wonder. It returns soon.
     *
     * @param place 1 if it is the next of its workspace; about, since channels take turns
     */
    default void waits(Delivery delivery, int place) {}

    /**
     * Called instead of another attempt, when the attempts are used up; says so to the person who waits.
     *
     * @throws RuntimeException to have it called again later, because that person was not reached
     */
    void giveUp(Delivery delivery, RuntimeException cause);
}
