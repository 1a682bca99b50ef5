package dev.errata.bench.program;

import dev.errata.bench.measuring.Distribution;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.SlackSender;
import java.util.concurrent.atomic.AtomicInteger;

/** Mentions of the bot, each the start of a thread of its own, and how long Slack waits for their acknowledgement. */
final class Mentions {

    private static final long FIRST = 1_700_000_000L;

    private final SlackSender sender;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    Mentions(SlackSender sender) {
        this.sender = sender;
    }

    void send(Distribution spread) {
        send(SlackCompany.CHANNEL, spread);
    }

    void send(String channel, Distribution spread) {
        int number = sent.incrementAndGet();
        String json = json(number, channel);
        long start = System.nanoTime();
        Delivered answer = sender.json(json);
        spread.addSince(start);
        if (!answer.isAccepted()) {
            refused.incrementAndGet();
        }
    }

    /** How many were not acknowledged, which Slack would send again. */
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
