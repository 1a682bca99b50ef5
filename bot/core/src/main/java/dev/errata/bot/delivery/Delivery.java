package dev.errata.bot.delivery;

import dev.errata.bot.question.WorkspaceId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something a platform told us that we promised to work on.
 *
 * @param id also names what comes of it, so that working on it twice makes it once
 * @param key what the platform would repeat when it delivers the same thing again
 * @param channel deliveries of one channel take turns with those of others
 * @param queueKey deliveries with one key of a queue are worked on one after the other, in the order in which they were taken
 * @param kind which work it is, such as {@code slack.question}
 * @param payload what the work needs, blanked once it is done
 */
public record Delivery(
        WorkspaceId workspace,
        UUID id,
        String key,
        String channel,
        String queueKey,
        String kind,
        String payload,
        Instant takenAt) {

    /** A channel of what nobody waits for: it is worked on when nothing of another one may be begun. */
    public static final String BACKGROUND = "background";
}
