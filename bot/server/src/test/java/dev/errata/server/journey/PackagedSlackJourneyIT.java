package dev.errata.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.server.process.Await;
import dev.errata.slack.FakeMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journey through Slack and the packaged program, on the PostgreSQL that it starts itself. */
class PackagedSlackJourneyIT extends Journey {

    @TempDir
    private static Path folder;

    @Override
    ChatDriver start() {
        return SlackDriver.start(folder);
    }

    private SlackDriver slack() {
        return (SlackDriver) chat();
    }

    @Test
    void a_question_that_was_acknowledged_is_answered_once_although_the_program_was_killed() {
        String channel = slack().channel("crash");
        slack().slack().hangs("users.info", 1).hangs("conversations.info", 1);
        FakeMessage asked = slack().people().mention(channel, SlackDriver.user("Cem"), "Is the canteen open today?");

        slack().program().kill();
        slack().slack().recovers();
        slack().program().startAgain();
        slack().program().untilReady();

        assertThat(slack().people().last().isAccepted()).isTrue();
        assertThat(answersTo(channel, asked)).hasSize(1);
    }

    @Test
    void an_answer_that_had_arrived_when_the_program_was_killed_is_not_posted_again() {
        String channel = slack().channel("blackout");
        slack().slack().hangsAfterwards("chat.postMessage", 1);
        FakeMessage asked = slack().people().mention(channel, SlackDriver.user("Ben"), "Is the garage open today?");
        Await.until(
                "the answer to arrive",
                () -> slack().slack().thread(channel, asked.ts()).size() > 1);

        slack().program().kill();
        slack().slack().recovers();
        slack().program().startAgain();
        slack().program().untilReady();
        FakeMessage next = slack().people()
                .mentionInThread(channel, asked.ts(), SlackDriver.user("Ben"), "Is the parking deck open today?");
        Await.until(
                "the next answer in the thread",
                () -> answersAfter(channel, asked, next.ts()).size() == 1);

        assertThat(answersTo(channel, asked)).hasSize(2);
    }

    private List<FakeMessage> answersTo(String channel, FakeMessage asked) {
        Await.until("an answer", () -> !answersAfter(channel, asked, asked.ts()).isEmpty());
        return answersAfter(channel, asked, asked.ts());
    }

    private List<FakeMessage> answersAfter(String channel, FakeMessage asked, String ts) {
        return slack().slack().thread(channel, asked.ts()).stream()
                .filter(message -> message.isByBot() && message.ts().compareTo(ts) > 0)
                .toList();
    }
}
