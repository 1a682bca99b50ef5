package dev.errata.chat.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Taught;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.reply.OfferedReply;
import dev.errata.chat.surface.Heard;
import dev.errata.chat.surface.Visit;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Takes work durably; what belongs to one thread is done one after the other. */
public final class WorkQueue {

    public static final String QUESTION = ".question";
    public static final String TAUGHT = ".taught";
    public static final String SHOW = ".show";
    public static final String ALONE = ".alone";
    public static final String DELETED = ".deleted";
    public static final String REPLIED = ".replied";
    public static final String REMEMBER = ".remember";
    public static final String WAITING = ".waiting";

    /** So long a correction waits to hold for more before its author is told that it still does. */
    private static final Duration LONG = Duration.ofDays(14);

    private final String platform;
    private final Deliveries deliveries;
    private final Clock clock;

    public WorkQueue(String platform, Deliveries deliveries, Clock clock) {
        this.platform = platform;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Whatever takes longest the first time is done once. Nothing is taken. */
    public void warmUp() {
        Payload.warmUp();
    }

    /** Something is to be answered. The same message twice is taken once. */
    public void ask(Heard heard) {
        Visit visit = heard.visit();
        deliveries.take(new Delivery(
                visit.workspace(),
                heard.id().orElseGet(UUID::randomUUID),
                heard.key(),
                visit.room(),
                queueKey(visit.room(), visit.thread()),
                platform + QUESTION,
                Payload.asked(heard),
                clock.instant()));
    }

    /**
     * A question is to be answered again. Returns false, and does nothing, if that was taken before.
     *
     * @param again the id of the new answer
     */
    public boolean answerAgain(Interaction about, UUID again, Taught taught, Visit by) {
        Question question = about.question();
        String room = question.place().externalId();
        return deliveries.take(new Delivery(
                about.workspace(),
                again,
                "again:" + again,
                room,
                queueKey(room, question.thread()),
                platform + TAUGHT,
                Payload.taught(by, taught),
                clock.instant()));
    }

    /** An answer is to be shown to whoever asks for that, where they are alone with the bot. */
    public void show(Interaction answer, Visit by) {
        UUID id = UUID.randomUUID();
        deliveries.take(new Delivery(
                by.workspace(),
                id,
                "show:" + id,
                by.room(),
                queueKey(by.room(), by.thread()),
                platform + SHOW,
                Payload.ofAnswer(by, answer.id()),
                clock.instant()));
    }

    /** What somebody asked where others read is to be answered where nobody else does, once. */
    public void answerAlone(Interaction asked, Visit by) {
        UUID answer = named("alone", asked.id().toString());
        deliveries.take(new Delivery(
                asked.workspace(),
                answer,
                "alone:" + asked.id(),
                by.user(),
                "alone:" + by.user(),
                platform + ALONE,
                Payload.ofAnswer(by, asked.id()),
                clock.instant()));
    }

    /**
     * Somebody said something to others that may correct an answer. Nobody waits for what comes of it.
     *
     * @param keepsWords whether the message cannot be read again
     */
    public void replied(Heard heard, Interaction answer, boolean keepsWords) {
        Visit visit = heard.visit();
        deliveries.take(new Delivery(
                visit.workspace(),
                named("replied", heard.key()),
                "replied:" + heard.key(),
                Delivery.BACKGROUND,
                "replied:" + heard.key(),
                platform + REPLIED,
                Payload.replied(visit, answer.id(), heard.key(), keepsWords ? heard.text() : ""),
                clock.instant()));
    }

    /** What somebody said below an answer is to be remembered. Taking it twice remembers it once. */
    public void remember(OfferedReply reply, Interaction about, Visit by) {
        String room = about.question().place().externalId();
        UUID press = UUID.randomUUID();
        deliveries.take(new Delivery(
                reply.workspace(),
                press,
                "remember:" + press,
                room,
                queueKey(room, about.question().thread()),
                platform + REMEMBER,
                Payload.remember(by, reply.id()),
                clock.instant()));
    }

    /** If a correction waits to hold for more than where it was made, its author is told once it has done so for long. */
    public void mayWait(Correction correction, Visit by) {
        if (correction.lesson().wanted().isEmpty()) {
            return;
        }
        String key = "waiting:" + correction.id() + ":" + correction.version();
        boolean unused = deliveries.takeFor(
                clock.instant().plus(LONG),
                new Delivery(
                        correction.workspace(),
                        named("waiting", key),
                        key,
                        Delivery.BACKGROUND,
                        key,
                        platform + WAITING,
                        Payload.waiting(by, correction),
                        clock.instant()));
    }

    /**
     * A message was deleted where it was written, and what came of it is to be forgotten. A message that nobody took is none of ours.
     *
     * @param key as in {@link Heard#key}
     */
    public void forget(WorkspaceId workspace, String room, String key) {
        deliveries
                .retract(workspace, key)
                .ifPresent(taken -> deliveries.take(new Delivery(
                        workspace,
                        UUID.randomUUID(),
                        "deleted:" + key,
                        room,
                        taken.queueKey(),
                        platform + DELETED,
                        Payload.answer(new InteractionId(taken.id())),
                        clock.instant())));
    }

    private static String queueKey(String room, ThreadId thread) {
        return room + ":" + thread;
    }

    /** A name for what comes of something, the same however often it is sent. */
    public static UUID named(String what, String id) {
        return UUID.nameUUIDFromBytes((what + ":" + id).getBytes(UTF_8));
    }
}
