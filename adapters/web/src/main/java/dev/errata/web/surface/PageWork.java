package dev.errata.web.surface;

import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.interaction.Interaction.Audience;
import dev.errata.bot.loop.Cause;
import dev.errata.bot.loop.LearningLoop;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.queue.Payload;
import dev.errata.chat.queue.WorkQueue;
import dev.errata.chat.surface.Visit;
import dev.errata.web.company.Workplaces;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work behind what is asked and taught on the page, with what is waited for shown meanwhile. What belongs to a workspace that was started
 * over is dropped.
 */
public final class PageWork implements DeliveryWork {

    private static final Logger LOG = LoggerFactory.getLogger(PageWork.class);

    private final DeliveryWork work;
    private final PageSurface surface;
    private final Workplaces workplaces;
    private final LearningLoop loop;
    private final PendingAnswers pending;
    private final Changes changes;
    private final LegacyPayload legacy;

    public PageWork(
            DeliveryWork work,
            PageSurface surface,
            Workplaces workplaces,
            LearningLoop loop,
            PendingAnswers pending,
            Changes changes) {
        this.work = work;
        this.surface = surface;
        this.workplaces = workplaces;
        this.loop = loop;
        this.pending = pending;
        this.changes = changes;
        this.legacy = new LegacyPayload(surface, loop.interactions());
    }

    /** Deliveries whose answers are waited for from the moment in which they are taken. */
    public Deliveries shown(Deliveries deliveries) {
        return new Deliveries() {
            @Override
            public boolean take(Delivery delivery) {
                boolean begins = begin(delivery);
                boolean isNew = deliveries.take(delivery);
                if (begins && !isNew) {
                    pending.end(id(delivery));
                }
                changes.happened();
                return isNew;
            }

            @Override
            public boolean takeFor(Instant due, Delivery delivery) {
                return deliveries.takeFor(due, delivery);
            }

            @Override
            public Optional<Retracted> retract(WorkspaceId workspace, String key) {
                return deliveries.retract(workspace, key);
            }
        };
    }

    /** Shows that something which was taken before the program started is waited for. */
    public void resume(Delivery delivery) {
        if (takes(delivery.kind())) {
            begin(legacy.today(delivery));
        }
    }

    @Override
    public boolean takes(String kind) {
        return work.takes(kind) || kind.equals(LegacyPayload.AGAIN);
    }

    @Override
    public void work(Delivery taken) {
        try {
            if (!isGone(taken)) {
                Delivery delivery = legacy.today(taken);
                begin(delivery);
                work.work(delivery);
            }
            pending.end(id(taken));
        } catch (RuntimeException e) {
            if (!isGone(taken)) {
                throw e;
            }
            LOG.info("Delivery {} ended with the workspace that it was for", taken.id());
            pending.end(id(taken));
        } finally {
            changes.happened();
        }
    }

    @Override
    public void giveUp(Delivery taken, RuntimeException cause) {
        pending.fail(id(taken));
        changes.happened();
    }

    private boolean isGone(Delivery delivery) {
        return workplaces.of(delivery.workspace()).isEmpty();
    }

    private static InteractionId id(Delivery delivery) {
        return new InteractionId(delivery.id());
    }

    /** Shows what is waited for, if it is an answer; returns whether that is new. */
    private boolean begin(Delivery delivery) {
        return switch (kind(delivery)) {
            case WorkQueue.QUESTION, WorkQueue.ALONE, WorkQueue.TAUGHT -> beginAnswer(delivery);
            default -> false;
        };
    }

    private static String kind(Delivery delivery) {
        return delivery.kind().substring(PageSurface.NAME.length());
    }

    private boolean beginAnswer(Delivery delivery) {
        Payload payload = Payload.read(delivery.payload());
        Visit by = surface.visit(delivery.workspace(), payload);
        InteractionId id = id(delivery);
        if (kind(delivery).equals(WorkQueue.QUESTION)) {
            return beginAsked(id, by, payload.text(), delivery);
        }
        if (kind(delivery).equals(WorkQueue.ALONE)) {
            return loop.interactions()
                    .find(delivery.workspace(), payload.answer())
                    .filter(asked -> beginAsked(id, surface.alone(by, id, ""), asked.standalone(), delivery))
                    .isPresent();
        }
        Cause cause = loop.again().cause(id, payload.taught(), by.person(), delivery.takenAt());
        return pending.begin(cause.question(), Optional.of(cause.old().id()), cause.audience());
    }

    private boolean beginAsked(InteractionId id, Visit by, String text, Delivery delivery) {
        Question question = new Question(id, by.place(), by.thread(), by.person(), text, delivery.takenAt());
        return pending.begin(question, Optional.empty(), Audience.PLACE);
    }
}
