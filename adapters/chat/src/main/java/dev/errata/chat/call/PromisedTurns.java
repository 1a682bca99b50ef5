package dev.errata.chat.call;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns that are kept for messages while those who post them do something else. Whoever uses it sees to it that one thread does. */
public final class PromisedTurns {

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final Map<String, Instant> promised = new HashMap<>();

    /**
     * When the turn of a message comes: the same moment each time it is asked for, until the message is {@link #posted}. Empty if it has come.
     *
     * @param next takes the next turn, where none is promised yet
     */
    public Optional<Instant> turnOf(String message, Instant now, Supplier<Instant> next) {
        promised.values().removeIf(turn -> turn.plus(FORGOTTEN).isBefore(now));
        Instant turn = promised.computeIfAbsent(message, first -> next.get());
        return turn.isAfter(now) ? Optional.of(turn) : Optional.empty();
    }

    public void posted(String message) {
        promised.remove(message);
    }
}
