package dev.errata.slack.surface;

import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.directory.Customer;
import dev.errata.slack.request.Removal;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of the conversation, as far as the workspace lets the bot in. Whoever runs it is told when it was removed; nothing is deleted,
 * so that all is as it was once it is installed again.
 */
final class SlackWork implements DeliveryWork {

    private static final Logger LOG = LoggerFactory.getLogger(SlackWork.class);
    private static final String REMOVED = SlackPlatform.NAME + ".removed";

    private final DeliveryWork conversation;
    private final Customer customer;
    private final Clock clock;

    SlackWork(DeliveryWork conversation, Customer customer, Clock clock) {
        this.conversation = conversation;
        this.customer = customer;
        this.clock = clock;
    }

    /** The same event twice is taken once. */
    void take(Removal removal, Deliveries deliveries) {
        deliveries.take(new Delivery(
                customer.workspace(),
                UUID.randomUUID(),
                "removed:" + removal.eventId(),
                "removed",
                "removed",
                REMOVED,
                removal.event(),
                clock.instant()));
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals(REMOVED) || conversation.takes(kind);
    }

    /** What Slack locks the bot out of is not tried again: it takes somebody who installs it. */
    @Override
    public void work(Delivery delivery) {
        if (delivery.kind().equals(REMOVED)) {
            LOG.error(
                    "Errata was removed from workspace {} ({}). Install it again and set SLACK_BOT_TOKEN anew, or remove"
                            + " SLACK_BOT_TOKEN. Nothing that was taught is deleted",
                    customer.name(),
                    delivery.payload());
            return;
        }
        try {
            conversation.work(delivery);
        } catch (SlackProblem problem) {
            if (!problem.isLockedOut()) {
                throw problem;
            }
            LOG.error("delivery {} is given up: {}", delivery.id(), problem.getMessage());
        }
    }

    @Override
    public void waits(Delivery delivery, int place) {
        conversation.waits(delivery, place);
    }

    @Override
    public void giveUp(Delivery delivery, RuntimeException cause) {
        if (!delivery.kind().equals(REMOVED)) {
            conversation.giveUp(delivery, cause);
        }
    }
}
