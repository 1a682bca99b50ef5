package dev.errata.chat.surface;

import dev.errata.bot.delivery.Outgoing;
import java.time.Instant;
import java.util.Optional;

/** The messages of one answer, ready to be posted or to take the place of those that are there. */
public interface Posting {

    int parts();

    /**
     * When the platform takes one of them, the same moment each time it is asked for; empty if it does now.
     *
     * @param key what it will be called when it is posted
     */
    default Optional<Instant> turn(String key) {
        return Optional.empty();
    }

    /**
     * Posts one of them.
     *
     * @param outgoing names this message, so that it can be found again
     * @return the platform's id of it, if it says so
     * @throws dev.errata.chat.call.CallProblem if that did not work
     */
    Optional<String> post(int part, Outgoing outgoing);

    /** Whether a message can be looked for of which it is not known whether it arrived. */
    boolean canBeFound();

    /** The platform's id of a message that an earlier attempt may have posted. */
    default Optional<String> find(Outgoing outgoing) {
        return Optional.empty();
    }

    /**
     * Shows the last of them, the one with the buttons, in place of a message that is there.
     *
     * @throws dev.errata.chat.call.CallProblem if that did not work
     */
    void update(String messageId);
}
