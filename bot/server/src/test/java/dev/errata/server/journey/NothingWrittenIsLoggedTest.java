package dev.errata.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.errata.chat.ServletHost;
import dev.errata.slack.SlackSender;
import dev.errata.slack.entry.SlackApp;
import dev.errata.slack.entry.SlackDoor;
import dev.errata.slack.entry.SlackSignature;
import dev.errata.slack.request.BlockAction;
import dev.errata.slack.request.SlackEvent;
import dev.errata.slack.request.SlackRequests;
import dev.errata.slack.request.ViewAnswer;
import dev.errata.slack.request.ViewSubmission;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What comes from Slack and is unknown, broken or cannot be taken, at the level of logging that says most. */
class NothingWrittenIsLoggedTest {

    private static final String SECRET = "signing-secret-for-tests";
    private static final String WRITTEN = "between-us";

    private final Logger slack = (Logger) LoggerFactory.getLogger("com.slack");
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.errata.slack");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** Takes nothing. */
    private static final class Broken implements SlackRequests {

        @Override
        public void event(SlackEvent event) {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public void blockAction(BlockAction action) {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public ViewAnswer submission(ViewSubmission submission) {
            throw new IllegalStateException("the database is away");
        }
    }

    NothingWrittenIsLoggedTest() {
        log.start();
        for (Logger logger : List.of(slack, ours)) {
            logger.setLevel(Level.DEBUG);
            logger.addAppender(log);
        }
    }

    @AfterEach
    void stop() {
        for (Logger logger : List.of(slack, ours)) {
            logger.setLevel(null);
            logger.detachAppender(log);
        }
    }

    @Test
    void nothing_that_people_wrote_is_in_the_log() throws Exception {
        SlackDoor door = new SlackDoor(new SlackSignature(SECRET, Clock.systemUTC()), new SlackApp(new Broken()));
        try (ServletHost host = ServletHost.start(door, "/slack/events")) {
            SlackSender sender = new SlackSender(host.uri(), SECRET, Clock.systemUTC());

            sender.json("{\"type\":\"something_new\",\"text\":\"between-us\"}");
            sender.json("{\"type\":\"event_callback\",\"event\":\"between-us\"}");
            sender.json("{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"text\":\"between-us\"");
            sender.json(
                    "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"text\":{\"a\":\"between-us\"}}}");
            sender.json(
                    "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"message\","
                            + "\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"1.1\",\"text\":\"between-us\"}}");
            sender.payload("{\"type\":\"something_new\",\"text\":\"between-us\"}");
            sender.payload("{\"type\":\"block_actions\",\"user\":\"between-us\"}");
            sender.payload("{\"type\":\"view_submission\",\"view\":{\"private_metadata\":\"between-us\"}}");
            sender.form(Map.of("text", "between-us"));
            sender.form(Map.of("command", "/between-us"));
        }

        assertThat(log.list).isNotEmpty();
        assertThat(log.list).noneMatch(NothingWrittenIsLoggedTest::tells);
    }

    private static boolean tells(ILoggingEvent event) {
        return event.getFormattedMessage().contains(WRITTEN)
                || (event.getThrowableProxy() != null
                        && String.valueOf(event.getThrowableProxy().getMessage())
                                .contains(WRITTEN));
    }
}
