package dev.errata.teams.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.teams.cards.AnswerCards;
import dev.errata.teams.request.Scene;
import dev.errata.teams.request.Spot;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where Teams lets the bot hear messages that do not mention it, which a team or chat can permit. Teams does not say so: it is known once
 * the first such message came.
 */
final class Hearing {

    private final Set<String> all = ConcurrentHashMap.newKeySet();

    /** A message came that does not mention the bot. */
    void heardAll(Scene scene) {
        all.add(key(scene));
    }

    private boolean hearsAll(Scene scene) {
        return scene.spot().kind() == Spot.Kind.PERSONAL || all.contains(key(scene));
    }

    /** What stands below an answer where only mentions are heard. */
    List<ObjectNode> hint(Scene scene) {
        return hearsAll(scene) ? List.of() : List.of(AnswerCards.mentionToFollowUp());
    }

    private static String key(Scene scene) {
        String team = scene.spot().team();
        return team == null ? scene.spot().conversation() : team;
    }
}
