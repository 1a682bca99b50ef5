package dev.errata.chat.queue;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.loop.ShownCorrections.Screens;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Has the answers shown again that a change of a correction concerns. One after the other, so that those who wait for an answer have all the
 * other places of their workspace.
 */
public final class RefreshQueue implements Screens {

    public static final String REFRESH = ".refresh";

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
        deliveries.take(delivery(correction, change, "refresh"));
    }

    /** In a queue of its own, in which nothing waits for that moment. */
    @Override
    public void changesAt(Instant moment, Correction correction) {
        String change = "ends " + moment + " in version " + correction.version();
        deliveries.takeFor(moment, delivery(correction, change, "refresh:" + correction.id() + ":" + change));
    }

    private Delivery delivery(Correction correction, String change, String queueKey) {
        return new Delivery(
                correction.workspace(),
                UUID.randomUUID(),
                "refresh:" + correction.id() + ":" + change,
                queueKey,
                platform + REFRESH,
                Payload.changed(correction.id()),
                clock.instant());
    }
}
