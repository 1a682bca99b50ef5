package dev.errata.slack.conversation;

import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.Attention;
import dev.errata.bot.question.Heard;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.bot.question.ThreadId;
import dev.errata.slack.directory.Customer;
import dev.errata.slack.request.SlackEvent;
import dev.errata.slack.request.SlackEvent.Spot;
import java.time.Clock;
import java.util.UUID;

/** Takes messages that are meant for the bot; the others are dropped here, unread. */
public final class TakeMessages {

    private static final String MENTION = "app_mention";

    private final Customer customer;
    private final Attention attention;
    private final Deliveries deliveries;
    private final Clock clock;

    public TakeMessages(Customer customer, Attention attention, Deliveries deliveries, Clock clock) {
        this.customer = customer;
        this.attention = attention;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void take(SlackEvent event) {
        String user = event.sender().user();
        if (user == null
                || !customer.is(event.workspace())
                || !event.isSpokenByAPerson()
                || user.equals(customer.botUser())) {
            return;
        }
        if (attention.isForUs(heard(event, user))) {
            deliveries.take(new Delivery(
                    customer.workspace(),
                    UUID.randomUUID(),
                    "message:" + event.messageKey(),
                    lane(event.spot().channel(), thread(event.spot())),
                    Payloads.Asked.KIND,
                    Payloads.write(Payloads.Asked.of(event, user)),
                    clock.instant()));
        }
    }

    private Heard heard(SlackEvent event, String user) {
        Spot spot = event.spot();
        ThreadId thread = spot.isReply() ? thread(spot) : null;
        return new Heard(customer.workspace(), spot.channel(), thread, user, address(event));
    }

    private static Address address(SlackEvent event) {
        if (event.type().equals(MENTION) || event.text().mentionsBot()) {
            return Address.BOT;
        }
        if (event.spot().privacy() == Privacy.DIRECT) {
            return Address.DIRECT;
        }
        return event.text().mentionsOthers() ? Address.OTHERS : Address.NOBODY;
    }

    /** A direct message that is in no thread goes on with the conversation; everywhere else it begins a thread. */
    static ThreadId thread(Spot spot) {
        boolean conversation = spot.privacy() == Privacy.DIRECT && !spot.isReply();
        return new ThreadId(conversation ? spot.channel() : spot.thread());
    }

    static String lane(String channel, ThreadId thread) {
        return channel + ":" + thread;
    }
}
