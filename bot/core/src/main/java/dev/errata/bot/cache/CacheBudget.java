package dev.errata.bot.cache;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

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
            LruCache<?, ?> heaviest = heaviest();
            if (heaviest == null) {
                return;
            }
            used -= heaviest.forgetOldest();
        }
    }

    /** Of those that can forget something, in the share that is furthest above its part. Asked for each entry that goes: no streams. */
    private @Nullable LruCache<?, ?> heaviest() {
        LruCache<?, ?> heaviest = null;
        double furthest = -1;
        for (Map.Entry<Share, List<LruCache<?, ?>>> share : caches.entrySet()) {
            double above = weight(share.getValue()) / (double) share.getKey().hundredths();
            LruCache<?, ?> mine = above > furthest ? heaviest(share.getValue()) : null;
            if (mine != null) {
                heaviest = mine;
                furthest = above;
            }
        }
        return heaviest;
    }

    private static @Nullable LruCache<?, ?> heaviest(List<LruCache<?, ?>> ofShare) {
        LruCache<?, ?> heaviest = null;
        for (LruCache<?, ?> cache : ofShare) {
            if (cache.canForget() && (heaviest == null || cache.weight() > heaviest.weight())) {
                heaviest = cache;
            }
        }
        return heaviest;
    }

    private static long weight(List<LruCache<?, ?>> ofShare) {
        long weight = 0;
        for (LruCache<?, ?> cache : ofShare) {
            weight += cache.weight();
        }
        return weight;
    }
}
