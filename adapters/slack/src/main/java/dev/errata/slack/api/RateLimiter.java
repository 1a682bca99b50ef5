package dev.errata.slack.api;

import dev.errata.chat.call.PromisedTurns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lets one message a second into a channel, which is what Slack takes; other channels do not wait for it. */
final class RateLimiter {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_CLEANING = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Instant> nextFree = new HashMap<>();
    private final PromisedTurns promised = new PromisedTurns();
    private Instant cleaned = Instant.MIN;

    RateLimiter(Clock clock) {
        this.clock = clock;
    }

    /** Takes the channel's next turn and says how long it is until then; takes none if too many wait already. */
    synchronized Optional<Duration> untilTurn(String channel) {
        Instant now = clock.instant();
        Instant turn = next(channel, now);
        if (turn.isAfter(now.plus(LONGEST_QUEUE))) {
            return Optional.empty();
        }
        nextFree.put(channel, turn.plus(BETWEEN));
        return Optional.of(Duration.between(now, turn));
    }

    /** When the turn of a message comes, for whoever does something else until then; as {@link PromisedTurns#turnOf}. */
    synchronized Optional<Instant> turnOf(String message, String channel) {
        Instant now = clock.instant();
        return promised.turnOf(message, now, () -> {
            Instant next = next(channel, now);
            nextFree.put(channel, next.plus(BETWEEN));
            return next;
        });
    }

    synchronized void posted(String message) {
        promised.posted(message);
    }

    /** How many channels it has in memory. */
    synchronized int remembered() {
        return nextFree.size();
    }

    private Instant next(String channel, Instant now) {
        if (cleaned.isBefore(now.minus(BETWEEN_CLEANING))) {
            nextFree.values().removeIf(free -> free.isBefore(now));
            cleaned = now;
        }
        Instant free = nextFree.getOrDefault(channel, now);
        return free.isAfter(now) ? free : now;
    }
}
