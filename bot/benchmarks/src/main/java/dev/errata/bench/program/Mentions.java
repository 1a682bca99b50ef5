package dev.errata.bench.program;

import dev.errata.bench.measuring.Distribution;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.SlackSender;
import java.util.concurrent.atomic.AtomicInteger;

/** Mentions of the bot, each the start of a thread of its own, and how long Slack waits for their acknowledgement. */
public final class Mentions {

    private static final long FIRST = 1_700_000_000L;

    private final SlackSender sender;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    public Mentions(SlackSender sender) {
        this.sender = sender;
    }

    /** Adds how long it took to be acknowledged, if it was. */
    void send(Distribution spread) {
        long start = System.nanoTime();
        if (send(SlackCompany.CHANNEL)) {
            spread.addSince(start);
        } else {
            refused.incrementAndGet();
        }
    }

    /** Returns whether it was acknowledged; if not, Slack would send it again. */
    public boolean send(String channel) {
        return sender.json(json(sent.incrementAndGet(), channel)).isAccepted();
    }

    /** How many of those were not. */
    int refused() {
        return refused.get();
    }

    private static String json(int number, String channel) {
        return """
                {"type": "event_callback", "team_id": "%1$s", "api_app_id": "A0ERRATA", "event_id": "Ev%4$d",
                 "event_time": %5$d, "is_ext_shared_channel": false,
                 "authorizations": [{"team_id": "%1$s", "user_id": "%2$s", "is_bot": true, "is_enterprise_install": false}],
                 "event": {"type": "app_mention", "user": "%6$s", "text": "<@%2$s> What is the limit for travel number %4$d?",
                 "ts": "%5$d.000100", "event_ts": "%5$d.000100", "team": "%1$s", "channel": "%3$s"}}
                """.formatted(FakeSlack.TEAM, FakeSlack.BOT_USER, channel, number, FIRST + number, SlackCompany.MEMBER);
    }
}
