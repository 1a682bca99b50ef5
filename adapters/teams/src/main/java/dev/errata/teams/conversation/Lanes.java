package dev.errata.teams.conversation;

import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.teams.request.Scene;
import dev.errata.teams.request.Spot;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** Takes work durably; what belongs to one thread is done one after the other. */
final class Lanes {

    private final Deliveries deliveries;
    private final Clock clock;

    Lanes(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Takes what belongs to the thread in which somebody wrote. Returns false, and does nothing, if it was taken before.
     *
     * @param id also names what comes of it
     */
    boolean take(Scene scene, WorkspaceId workspace, UUID id, Work work) {
        return take(workspace, id, "message:" + scene.key(), lane(scene.spot().conversation(), thread(scene)), work);
    }

    /**
     * The same for the thread of a question.
     *
     * @param key what Teams would repeat
     */
    boolean take(Question question, UUID id, String key, Work work) {
        return take(question.workspace(), id, key, lane(question.place().externalId(), question.thread()), work);
    }

    private boolean take(WorkspaceId workspace, UUID id, String key, String lane, Work work) {
        return deliveries.take(
                new Delivery(workspace, id, key, lane, work.kind, Payloads.write(work.payload), clock.instant()));
    }

    /** What is to be done. */
    record Work(String kind, Object payload) {}

    private static String lane(String conversation, ThreadId thread) {
        return conversation + ":" + thread;
    }

    /** A chat is one conversation; in a channel each post begins a thread. */
    static ThreadId thread(Scene scene) {
        Spot spot = scene.spot();
        return new ThreadId(spot.thread() == null ? spot.conversation() : spot.thread());
    }

    /** A name for what comes of something, the same however often Teams sends it. */
    static UUID named(String what, String id) {
        return UUID.nameUUIDFromBytes((what + ":" + id).getBytes(StandardCharsets.UTF_8));
    }
}
