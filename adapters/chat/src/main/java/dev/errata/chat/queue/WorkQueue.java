package dev.errata.chat.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.surface.Heard;
import dev.errata.chat.surface.Visit;
import java.time.Clock;
import java.util.UUID;

/** Takes work durably; what belongs to one thread is done one after the other. */
public final class WorkQueue {

    public static final String QUESTION = ".question";
    public static final String TAUGHT = ".taught";

    private final String platform;
    private final Deliveries deliveries;
    private final Clock clock;

    public WorkQueue(String platform, Deliveries deliveries, Clock clock) {
        this.platform = platform;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Something is to be answered. The same message twice is taken once. */
    public void ask(Heard heard) {
        Visit visit = heard.visit();
        take(
                visit.workspace(),
                heard.id().orElseGet(UUID::randomUUID),
                heard.key(),
                queueKey(visit.room(), visit.thread()),
                QUESTION,
                Payload.asked(visit, heard.text(), heard.isAddressed()));
    }

    /**
     * A question is to be answered again. Returns false, and does nothing, if that was taken before.
     *
     * @param again the id of the new answer
     */
    public boolean answerAgain(Interaction about, UUID again, Taught taught, Visit by) {
        Question question = about.question();
        return take(
                about.workspace(),
                again,
                "again:" + again,
                queueKey(question.place().externalId(), question.thread()),
                TAUGHT,
                Payload.taught(by, taught));
    }

    private boolean take(WorkspaceId workspace, UUID id, String key, String queue, String kind, String payload) {
        return deliveries.take(new Delivery(workspace, id, key, queue, platform + kind, payload, clock.instant()));
    }

    private static String queueKey(String room, ThreadId thread) {
        return room + ":" + thread;
    }

    /** A name for what comes of something, the same however often it is sent. */
    public static UUID named(String what, String id) {
        return UUID.nameUUIDFromBytes((what + ":" + id).getBytes(UTF_8));
    }
}
