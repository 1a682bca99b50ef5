package dev.errata.teams.surface;

import dev.errata.teams.request.ActivityContext;
import dev.errata.teams.request.Spot;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where Teams lets the bot hear messages that do not mention it, which a team or chat can permit. Teams does not say so: it is known once
 * the first such message came.
 */
final class MessageAccess {

    private final Set<String> all = ConcurrentHashMap.newKeySet();

    /** A message came that does not mention the bot. */
    void heardAll(ActivityContext scene) {
        all.add(key(scene));
    }

    boolean hearsAll(ActivityContext scene) {
        return scene.spot().kind() == Spot.Kind.PERSONAL || all.contains(key(scene));
    }

    private static String key(ActivityContext scene) {
        String team = scene.spot().team();
        return team == null ? scene.spot().conversation() : team;
    }
}
