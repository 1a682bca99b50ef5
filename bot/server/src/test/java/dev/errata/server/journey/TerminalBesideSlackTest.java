package dev.errata.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.FreePort;
import dev.errata.server.CommandLineTest;
import dev.errata.server.process.Await;
import dev.errata.server.process.FreshData;
import dev.errata.server.process.Program.Ended;
import dev.errata.server.serving.Serving;
import dev.errata.server.settings.ReadSettings;
import dev.errata.slack.FakeChannel;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser;
import dev.errata.slack.SignedRequests;
import dev.errata.slack.SlackManifest;
import dev.errata.slack.SlackSender;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Somebody at a terminal beside a Slack that is served: what they say there, everybody sees. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerminalBesideSlackTest {

    private static final String SECRET = "signing-secret-for-tests";
    private static final String FINANCE = "C0FINANCE";
    private static final String BEN = "U2BEN";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";

    @TempDir
    private static Path folder;

    private final FakeSlack slack = FakeSlack.start(SlackManifest.find().scopes())
            .user(BEN, "Ben Okafor", FakeUser.Standing.MEMBER)
            .channel(FINANCE, "finance", FakeChannel.Kind.PUBLIC, BEN, FakeSlack.BOT_USER);
    private final URI events = URI.create("http://127.0.0.1:" + FreePort.any() + "/slack/events");
    private final SignedRequests people = new SignedRequests(slack, new SlackSender(events, SECRET, Clock.systemUTC()));
    private Serving serving;

    @BeforeAll
    void open() {
        ReadSettings.Outcome read = ReadSettings.from(settings(), Clock.systemUTC());
        serving = Serving.start(((ReadSettings.Outcome.Usable) read).settings(), Optional.empty());
    }

    private Map<String, String> settings() {
        return Map.of(
                "PORT",
                String.valueOf(events.getPort()),
                "ERRATA_ADMIN_PORT",
                "0",
                "ERRATA_HOST",
                "127.0.0.1",
                "ERRATA_DATA_DIR",
                FreshData.in(folder.resolve("data")).toString(),
                "SLACK_SIGNING_SECRET",
                SECRET,
                "SLACK_BOT_TOKEN",
                FakeSlack.TOKEN,
                "SLACK_API_URL",
                slack.apiUrl());
    }

    @AfterAll
    void close() {
        serving.close();
        slack.close();
    }

    @Test
    void what_is_corrected_there_is_answered_again_in_its_thread_and_an_undo_lets_the_older_answer_hold() {
        FakeMessage asked = people.mention(FINANCE, BEN, "How do we calculate quarterly returns?");
        FakeMessage old = answerAfter(asked, asked);

        Ended corrected =
                terminal("correct", old.control("answer_correct").orElseThrow().value(), FISCAL);
        FakeMessage again = answerAfter(asked, old);
        untilShown(old, "Corrected by Ben Okafor.");
        terminal("corrections", "undo", CommandLineTest.correctionIn(corrected));
        untilShown(again, "Undone");
        Await.until("the older answer to hold again", () -> now(old).shown().equals(old.shown()));

        assertThat(again.shown()).contains("Changed:", FISCAL);
        assertThat(corrected.out()).contains("Changed:", FISCAL);
    }

    private Ended terminal(String... command) {
        String[] asBen = Stream.concat(Stream.of(command), Stream.of("--as", "Ben Okafor"))
                .toArray(String[]::new);
        Ended ended = CommandLineTest.run(settings(), asBen);
        assertThat(ended.exit()).describedAs("%s", ended).isZero();
        return ended;
    }

    private FakeMessage answerAfter(FakeMessage asked, FakeMessage before) {
        return Await.value(
                "an answer after " + before.ts(),
                () -> slack.thread(FINANCE, asked.ts()).stream()
                        .filter(message -> message.isByBot() && message.ts().compareTo(before.ts()) > 0)
                        .findFirst());
    }

    private void untilShown(FakeMessage message, String words) {
        Await.until("\"" + words + "\"", () -> now(message).shown().contains(words));
    }

    private FakeMessage now(FakeMessage message) {
        return slack.message(FINANCE, message.ts()).orElseThrow();
    }
}
