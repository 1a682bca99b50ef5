package dev.errata.slack.api;

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
    private static final int MANY_CHANNELS = 10_000;

    private final Clock clock;
    private final Map<String, Instant> nextFree = new HashMap<>();

    RateLimiter(Clock clock) {
        this.clock = clock;
    }

    /** Takes the channel's next turn and says how long it is until then; takes none if too many wait already. */
    synchronized Optional<Duration> untilTurn(String channel) {
        Instant now = clock.instant();
        if (nextFree.size() > MANY_CHANNELS) {
            nextFree.values().removeIf(free -> free.isBefore(now));
        }
        Instant free = nextFree.getOrDefault(channel, now);
        Instant turn = free.isAfter(now) ? free : now;
        if (turn.isAfter(now.plus(LONGEST_QUEUE))) {
            return Optional.empty();
        }
        nextFree.put(channel, turn.plus(BETWEEN));
        return Optional.of(Duration.between(now, turn));
    }
}
