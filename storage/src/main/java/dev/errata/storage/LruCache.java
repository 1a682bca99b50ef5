package dev.errata.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A map of bounded weight that forgets what was not used for the longest time. Thread-safe. */
public final class LruCache<K, V> {

    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final ToIntFunction<V> weigher;
    private final long limit;
    private long weight;

    public LruCache(long limit, ToIntFunction<V> weigher) {
        this.limit = limit;
        this.weigher = weigher;
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Keeps the newest entry even if it alone weighs more than the limit. */
    public synchronized void put(K key, V value) {
        Optional.ofNullable(entries.put(key, value)).ifPresent(old -> weight -= weigher.applyAsInt(old));
        weight += weigher.applyAsInt(value);
        var oldest = entries.entrySet().iterator();
        while (weight > limit && entries.size() > 1) {
            weight -= weigher.applyAsInt(oldest.next().getValue());
            oldest.remove();
        }
    }
}
