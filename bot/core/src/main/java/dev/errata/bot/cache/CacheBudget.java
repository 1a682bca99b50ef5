package dev.errata.bot.cache;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongBiFunction;

/**
 * What all caches of the program may take together, whatever the machine has. Each {@link Share} has its part, and what one leaves the
 * others may use; once all of it is used, whoever is furthest above its part forgets what it has not used for the longest time. The newest
 * entry of a cache stays, however large: what is being asked has to be in memory anyway.
 */
public final class CacheBudget {

    public static final int USUAL_MEGABYTES = 96;

    private final long most;
    private final Map<Share, List<LruCache<?, ?>>> caches = new EnumMap<>(Share.class);
    private long used;

    /** Nothing is used yet. */
    public CacheBudget(long bytes) {
        this.most = bytes;
    }

    public static CacheBudget ofMegabytes(int megabytes) {
        return new CacheBudget(megabytes * 1024L * 1024L);
    }

    public static CacheBudget usual() {
        return ofMegabytes(USUAL_MEGABYTES);
    }

    /**
     * A new cache, which stays with the budget for good.
     *
     * @param weigher about how many bytes an entry takes; see {@link Bytes}
     */
    public synchronized <K, V> LruCache<K, V> cache(Share share, ToLongBiFunction<K, V> weigher) {
        LruCache<K, V> cache = new LruCache<>(this, weigher);
        caches.computeIfAbsent(share, none -> new ArrayList<>()).add(cache);
        return cache;
    }

    /** In bytes. */
    public long most() {
        return most;
    }

    /** In bytes, about. */
    public synchronized long used(Share share) {
        return weight(caches.getOrDefault(share, List.of()));
    }

    /** A cache holds more by so much, or less; its caller holds the monitor. */
    void changed(long bytes) {
        used += bytes;
        while (used > most) {
            Optional<LruCache<?, ?>> heaviest = heaviest();
            if (heaviest.isEmpty()) {
                return;
            }
            used -= heaviest.get().forgetOldest();
        }
    }

    /** Of those that can forget something, in the share that is furthest above its part. */
    private Optional<LruCache<?, ?>> heaviest() {
        return caches.entrySet().stream()
                .filter(of -> of.getValue().stream().anyMatch(LruCache::canForget))
                .max(Comparator.comparingDouble(
                        of -> weight(of.getValue()) / (double) of.getKey().hundredths()))
                .flatMap(of -> of.getValue().stream()
                        .filter(LruCache::canForget)
                        .max(Comparator.comparingLong(LruCache::weight)));
    }

    private static long weight(List<LruCache<?, ?>> of) {
        return of.stream().mapToLong(LruCache::weight).sum();
    }
}
