package dev.errata.chat.queue;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.ShownCorrections.Screens;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Has the answers shown again that a change of a correction concerns: one after the other, and behind the answers that people wait for.
 */
public final class RefreshQueue implements Screens {

    public static final String REFRESH = ".refresh";
    public static final String ANSWER = ".answer";
    public static final String FORGOTTEN = ".forgotten";

    private static final String ONE_AFTER_ANOTHER = "refresh";

    private final String platform;
    private final Deliveries deliveries;
    private final Clock clock;

    /** @param platform whose answers they are, such as {@code slack} */
    public RefreshQueue(String platform, Deliveries deliveries, Clock clock) {
        this.platform = platform;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public void changed(Correction correction, String change) {
        deliveries.take(delivery(correction, change, ONE_AFTER_ANOTHER));
    }

    /** In a queue of its own, in which nothing waits for that moment. */
    @Override
    public void changesAt(Instant moment, Correction correction) {
        String change = "ends " + moment + " in version " + correction.version();
        deliveries.takeFor(moment, delivery(correction, change, "refresh:" + correction.id() + ":" + change));
    }

    private Delivery delivery(Correction correction, String change, String queueKey) {
        String key = "refresh:" + correction.id() + ":" + change;
        return delivery(correction.workspace(), key, queueKey, REFRESH, Payload.changed(correction.id()));
    }

    @Override
    public void answerChanged(WorkspaceId workspace, InteractionId answer, String change) {
        String key = "refresh:" + answer + ":" + change;
        deliveries.take(delivery(workspace, key, ONE_AFTER_ANOTHER, ANSWER, Payload.answer(answer)));
    }

    @Override
    public void answerForgotten(Interaction answer) {
        String key = "forgotten:" + answer.id();
        deliveries.take(delivery(answer.workspace(), key, ONE_AFTER_ANOTHER, FORGOTTEN, Payload.forgotten(answer)));
    }

    private Delivery delivery(WorkspaceId workspace, String key, String queueKey, String kind, String payload) {
        return new Delivery(
                workspace,
                UUID.randomUUID(),
                key,
                Delivery.BACKGROUND,
                queueKey,
                platform + kind,
                payload,
                clock.instant());
    }
}
