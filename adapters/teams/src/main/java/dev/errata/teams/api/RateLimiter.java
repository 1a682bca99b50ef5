package dev.errata.teams.api;

import dev.errata.chat.call.PromisedTurns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets as much into a conversation as Teams takes from a bot; other conversations do not wait for it. */
final class RateLimiter {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final List<Limit> LIMITS = List.of(
            new Limit(7, Duration.ofSeconds(1)),
            new Limit(8, Duration.ofSeconds(2)),
            new Limit(60, Duration.ofSeconds(30)),
            new Limit(1_800, LONGEST));
    private static final Duration BETWEEN_CLEANING = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, List<Instant>> turns = new HashMap<>();
    private final PromisedTurns promised = new PromisedTurns();
    private Instant cleaned = Instant.MIN;

    /** So many turns within such a time. */
    private record Limit(int most, Duration within) {}

    RateLimiter(Clock clock) {
        this.clock = clock;
    }

    /** Takes the conversation's next turn and says how long it is until then; takes none if that is longer than somebody would wait. */
    synchronized Optional<Duration> untilTurn(String conversation, Duration longestWait) {
        Instant now = clock.instant();
        List<Instant> taken = taken(conversation, now);
        Instant turn = next(taken, now);
        Duration wait = Duration.between(now, turn);
        if (wait.compareTo(longestWait) > 0) {
            return Optional.empty();
        }
        taken.add(turn);
        return Optional.of(wait);
    }

    /** When the turn of a message comes, for whoever does something else until then; as {@link PromisedTurns#turnOf}. */
    synchronized Optional<Instant> turnOf(String message, String conversation) {
        Instant now = clock.instant();
        return promised.turnOf(message, now, () -> {
            List<Instant> taken = taken(conversation, now);
            Instant turn = next(taken, now);
            taken.add(turn);
            return turn;
        });
    }

    synchronized void posted(String message) {
        promised.posted(message);
    }

    private List<Instant> taken(String conversation, Instant now) {
        clean(now);
        List<Instant> taken = turns.computeIfAbsent(conversation, any -> new ArrayList<>());
        taken.removeIf(turn -> isPast(turn, now));
        return taken;
    }

    /** So that it holds no more than what was written within the longest time. */
    private void clean(Instant now) {
        if (cleaned.isBefore(now.minus(BETWEEN_CLEANING))) {
            turns.values().removeIf(taken -> isPast(last(taken), now));
            cleaned = now;
        }
    }

    /** How many conversations it has in memory. */
    synchronized int remembered() {
        return turns.size();
    }

    private static Instant next(List<Instant> taken, Instant now) {
        Instant turn = taken.isEmpty() ? now : later(now, last(taken));
        for (Limit limit : LIMITS) {
            if (taken.size() >= limit.most()) {
                turn = later(turn, taken.get(taken.size() - limit.most()).plus(limit.within()));
            }
        }
        return turn;
    }

    private static boolean isPast(Instant turn, Instant now) {
        return !turn.plus(LONGEST).isAfter(now);
    }

    private static Instant last(List<Instant> taken) {
        return taken.isEmpty() ? Instant.MIN : taken.get(taken.size() - 1);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
