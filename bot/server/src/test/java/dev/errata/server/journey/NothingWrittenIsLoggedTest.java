package dev.errata.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.errata.chat.ServletHost;
import dev.errata.chat.call.Pause;
import dev.errata.chat.call.Timeouts;
import dev.errata.server.process.Await;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeSocket;
import dev.errata.slack.SlackManifest;
import dev.errata.slack.SlackSender;
import dev.errata.slack.api.SocketAddress;
import dev.errata.slack.entry.SlackApp;
import dev.errata.slack.entry.SlackDoor;
import dev.errata.slack.entry.SlackSignature;
import dev.errata.slack.entry.SocketMode;
import dev.errata.slack.request.BlockAction;
import dev.errata.slack.request.Deletion;
import dev.errata.slack.request.GroupChange;
import dev.errata.slack.request.MessageShortcut;
import dev.errata.slack.request.Reaction;
import dev.errata.slack.request.Removal;
import dev.errata.slack.request.SlackCommand;
import dev.errata.slack.request.SlackEvent;
import dev.errata.slack.request.SlackRequests;
import dev.errata.slack.request.ViewAnswer;
import dev.errata.slack.request.ViewSubmission;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What comes from Slack and is unknown, broken or cannot be taken, at the level of logging that says most. */
class NothingWrittenIsLoggedTest {

    private static final String SECRET = "signing-secret-for-tests";
    private static final String WRITTEN = "between-us";
    private static final String SAID =
            "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"message\","
                    + "\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"1.1\",\"text\":\"between-us\"}}";

    private final Logger slack = (Logger) LoggerFactory.getLogger("com.slack");
    private final Logger sockets = (Logger) LoggerFactory.getLogger("org.java_websocket");
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.errata.slack");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** Takes nothing, once it has warmed up. */
    private static final class Broken implements SlackRequests {

        @Override
        public void event(SlackEvent event) {
            refuse(event.workspace());
        }

        @Override
        public void deleted(Deletion deletion) {
            refuse(deletion.workspace());
        }

        @Override
        public void removed(Removal removal) {
            refuse(removal.workspace());
        }

        @Override
        public void blockAction(BlockAction action) {
            refuse(action.workspace());
        }

        @Override
        public ViewAnswer submission(ViewSubmission submission) {
            refuse(submission.workspace());
            return new ViewAnswer.Close();
        }

        @Override
        public void reacted(Reaction reaction) {
            refuse(reaction.workspace());
        }

        @Override
        public void groupChanged(GroupChange change) {
            refuse(change.workspace());
        }

        @Override
        public void shortcut(MessageShortcut shortcut) {
            refuse(shortcut.workspace());
        }

        @Override
        public String command(SlackCommand command) {
            refuse(command.workspace());
            return "";
        }

        private static void refuse(String workspace) {
            if (!workspace.equals("-")) {
                throw new IllegalStateException("the database is away");
            }
        }
    }

    NothingWrittenIsLoggedTest() {
        log.start();
        for (Logger logger : List.of(slack, sockets, ours)) {
            logger.setLevel(Level.DEBUG);
            logger.addAppender(log);
        }
    }

    @AfterEach
    void stop() {
        for (Logger logger : List.of(slack, sockets, ours)) {
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
            sender.json(SAID);
            sender.payload("{\"type\":\"something_new\",\"text\":\"between-us\"}");
            sender.payload("{\"type\":\"block_actions\",\"user\":\"between-us\"}");
            sender.payload("{\"type\":\"view_submission\",\"view\":{\"private_metadata\":\"between-us\"}}");
            sender.form(Map.of("text", "between-us"));
            sender.form(Map.of("command", "/between-us"));
        }

        nothingIsTold();
    }

    @Test
    void nothing_that_comes_through_a_socket_is_in_the_log() {
        try (FakeSlack fake = FakeSlack.start(SlackManifest.find().scopes());
                SocketMode mode = new SocketMode(address(fake), new SlackApp(new Broken()), Duration.ofMillis(10))) {
            FakeSocket socket = fake.socket();
            mode.start();
            socket.awaitHello();
            socket.says("{\"type\":\"disconnect\",\"reason\":\"between-us\"}");
            socket.awaitHello();
            Await.until("one connection", () -> socket.connections() == 1);

            socket.says("between-us");
            socket.says("{\"type\":\"events_api\",\"envelope_id\":\"1\",\"payload\":{\"text\":\"between-us\"");
            socket.says("{\"type\":\"between-us\",\"payload\":\"between-us\"}");
            socket.says("{\"type\":{\"a\":\"between-us\"},\"envelope_id\":\"2\",\"payload\":[\"between-us\"]}");
            socket.says("{\"type\":\"something_new\",\"envelope_id\":\"between-us\",\"payload\":" + SAID + "}");
            socket.event("\"between-us\"", 0);
            socket.event("{\"type\":\"something_new\",\"text\":\"between-us\"}", 0);
            socket.event(
                    "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"text\":{\"a\":\"between-us\"}}}",
                    0);
            socket.payload("{\"type\":\"block_actions\",\"user\":\"between-us\"}");
            socket.payload("{\"type\":\"view_submission\",\"view\":{\"private_metadata\":\"between-us\"}}");
            assertThat(socket.event(SAID, 0).isAccepted()).isFalse();
        }

        nothingIsTold();
    }

    private static SocketAddress address(FakeSlack slack) {
        return SocketAddress.of(slack.apiUrl(), FakeSlack.APP_TOKEN, Timeouts.usual(), Pause.sleeping());
    }

    private void nothingIsTold() {
        List<ILoggingEvent> told = List.copyOf(log.list);
        assertThat(told).isNotEmpty();
        assertThat(told).noneMatch(NothingWrittenIsLoggedTest::tells);
    }

    private static boolean tells(ILoggingEvent event) {
        return event.getFormattedMessage().contains(WRITTEN)
                || (event.getThrowableProxy() != null
                        && String.valueOf(event.getThrowableProxy().getMessage())
                                .contains(WRITTEN));
    }
}
