package dev.errata.bot.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers what a platform said a short while ago, so that it is not asked again and again. */
public final class Recent<K, V> {

    private static final int MOST = 10_000;

    private final Clock clock;
    private final Duration howLong;
    private final Map<K, Known<V>> known = new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Known<V>> eldest) {
            return size() > MOST;
        }
    };

    public Recent(Clock clock, Duration howLong) {
        this.clock = clock;
        this.howLong = howLong;
    }

    public synchronized Optional<V> find(K key) {
        Known<V> found = known.get(key);
        return found != null && found.since.plus(howLong).isAfter(clock.instant())
                ? Optional.of(found.value)
                : Optional.empty();
    }

    public synchronized V remember(K key, V value) {
        known.put(key, new Known<>(value, clock.instant()));
        return value;
    }

    private record Known<V>(V value, Instant since) {}
}
