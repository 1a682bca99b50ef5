package dev.errata.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.server.process.Await;
import dev.errata.slack.FakeMessage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journey through Slack's Socket Mode and the packaged program. */
class PackagedSocketJourneyIT extends Journey {

    @TempDir
    private static Path folder;

    @Override
    ChatDriver start() {
        return SlackDriver.startSocket(folder);
    }

    @Test
    void what_comes_again_after_a_lost_connection_is_answered_once() {
        SlackDriver slack = (SlackDriver) chat();
        String channel = slack.channel("tunnel");
        int before = slack.slack().socket().connections();

        FakeMessage asked = slack.people().mention(channel, SlackDriver.user("Ben"), "Is the tunnel open today?");
        slack.slack().socket().cut();
        Await.until("a new connection", () -> slack.slack().socket().connections() >= before);
        slack.people().again(1);
        FakeMessage next = slack.people()
                .mentionInThread(channel, asked.ts(), SlackDriver.user("Ben"), "Is the bridge open today?");
        Await.until(
                "the next answer in the thread",
                () -> slack.slack().thread(channel, asked.ts()).stream()
                        .anyMatch(message -> message.isByBot() && message.ts().compareTo(next.ts()) > 0));

        assertThat(slack.slack().thread(channel, asked.ts()).stream().filter(FakeMessage::isByBot))
                .hasSize(2);
    }
}
