package dev.errata.bot.cache;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/** A map that forgets what was not used for the longest time when its {@link CacheBudget} says so. Thread-safe. */
public final class LruCache<K, V> {

    // Its monitor guards what follows, since forgetting in one cache makes room for another.
    private final CacheBudget budget;
    private final ToLongBiFunction<K, V> weigher;
    private final Map<K, Weighed<V>> entries = new LinkedHashMap<>(16, .75f, true);
    private long weight;

    private record Weighed<V>(V value, long bytes) {}

    LruCache(CacheBudget budget, ToLongBiFunction<K, V> weigher) {
        this.budget = budget;
        this.weigher = weigher;
    }

    public Optional<V> get(K key) {
        synchronized (budget) {
            return Optional.ofNullable(entries.get(key)).map(Weighed::value);
        }
    }

    /** What is kept, or what is made now and kept from here on; making it takes no time. */
    public V get(K key, Supplier<V> make) {
        synchronized (budget) {
            return get(key).orElseGet(() -> {
                V made = make.get();
                put(key, made);
                return made;
            });
        }
    }

    public void put(K key, V value) {
        long bytes = weigher.applyAsLong(key, value);
        synchronized (budget) {
            @Nullable Weighed<V> before = entries.put(key, new Weighed<>(value, bytes));
            long more = bytes - (before == null ? 0 : before.bytes());
            weight += more;
            budget.changed(more);
        }
    }

    /** Of something that has grown or shrunk since it was put in, if it is still kept. */
    public void weighAgain(K key) {
        synchronized (budget) {
            get(key).ifPresent(value -> put(key, value));
        }
    }

    /** Forgets what is kept under such keys. */
    public void forget(Predicate<K> which) {
        synchronized (budget) {
            long before = weight;
            entries.entrySet().removeIf(entry -> {
                boolean goes = which.test(entry.getKey());
                weight -= goes ? entry.getValue().bytes() : 0;
                return goes;
            });
            budget.changed(weight - before);
        }
    }

    long weight() {
        return weight;
    }

    boolean canForget() {
        return entries.size() > 1;
    }

    /** Returns by how much that is less. */
    long forgetOldest() {
        Iterator<Weighed<V>> oldest = entries.values().iterator();
        long bytes = oldest.next().bytes();
        oldest.remove();
        weight -= bytes;
        return bytes;
    }
}
