package dev.errata.bot.people;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers what was said a short while ago of people and places, so that it is not asked again and again. */
public final class Recent<K, V> {

    /** A few ids and names. */
    private static final long ABOUT = 400;

    private final Clock clock;
    private final Duration howLong;
    private final LruCache<K, Known<V>> known;

    public Recent(CacheBudget caches, Clock clock, Duration howLong) {
        this.clock = clock;
        this.howLong = howLong;
        this.known = caches.cache(Share.PEOPLE, (key, value) -> Bytes.ENTRY + ABOUT);
    }

    public Optional<V> find(K key) {
        return known.get(key)
                .filter(found -> found.since.plus(howLong).isAfter(clock.instant()))
                .map(Known::value);
    }

    public V remember(K key, V value) {
        known.put(key, new Known<>(value, clock.instant()));
        return value;
    }

    private record Known<V>(V value, Instant since) {}
}
