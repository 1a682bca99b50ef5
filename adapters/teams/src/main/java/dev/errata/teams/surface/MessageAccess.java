package dev.errata.teams.surface;

import dev.errata.bot.cache.Bytes;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.cache.LruCache;
import dev.errata.bot.cache.Share;
import dev.errata.teams.request.ActivityContext;
import dev.errata.teams.request.Spot;

/**
 * Where Teams lets the bot hear messages that do not mention it, which a team or chat can permit. Teams does not say so: it is known once
 * the first such message came.
 */
final class MessageAccess {

    private final LruCache<String, Boolean> all;

    MessageAccess(CacheBudget caches) {
        this.all = caches.cache(Share.PEOPLE, (place, known) -> Bytes.ENTRY + Bytes.of(place));
    }

    /** A message came that does not mention the bot. */
    void heardAll(ActivityContext scene) {
        all.put(key(scene), true);
    }

    boolean hearsAll(ActivityContext scene) {
        return scene.spot().kind() == Spot.Kind.PERSONAL || all.get(key(scene)).isPresent();
    }

    private static String key(ActivityContext scene) {
        String team = scene.spot().team();
        return team == null ? scene.spot().conversation() : team;
    }
}
