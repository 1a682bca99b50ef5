package dev.errata.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.server.journey.ChatDriver.Seen;
import dev.errata.server.journey.ChatDriver.Teaching;
import dev.errata.server.process.Await;
import dev.errata.server.process.FreshData;
import dev.errata.server.process.ModelProvider;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.SlackManifest;
import dev.errata.storage.DatabaseLogin;
import dev.errata.storage.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in Slack on a database and with a language model that other people run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedTroubleIT {

    private static final Duration OUTAGE = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private final ModelProvider provider = ModelProvider.start();
    private EmbeddedServer postgres;
    private SlackDriver slack;

    @BeforeAll
    void open() {
        provider.answers(ModelProvider.says("It is so."));
        postgres = EmbeddedServer.open(FreshData.in(folder.resolve("elsewhere")));
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("DATABASE_URL", address(postgres.login()));
        slack = SlackDriver.start(folder, SlackManifest.find().scopes(), settings);
    }

    @AfterAll
    void close() {
        slack.close();
        postgres.close();
        provider.close();
    }

    private static String address(DatabaseLogin login) {
        return login.jdbcUrl() + "&user=" + login.user() + "&password=" + login.password();
    }

    @Test
    void who_asks_while_the_database_is_gone_is_answered_once_when_slack_asks_again() {
        provider.answers(ModelProvider.says("It is so."));
        Seen before = slack.ask("Ana", "outage", "Is the canteen open?");
        String channel = slack.channel("outage");

        postgres.close();
        Await.until(
                "the program to say that it is not ready",
                () -> !slack.program().isReady());
        FakeMessage asked = slack.people().mention(channel, SlackDriver.user("Ben"), "Is the garage open?");
        boolean acceptedMeanwhile = slack.people().last().isAccepted();
        long start = System.nanoTime();
        Await.until("the outage to be over", () -> System.nanoTime() - start > OUTAGE.toNanos());
        postgres = EmbeddedServer.open(FreshData.in(folder.resolve("elsewhere")));
        Await.until("the program to be ready again", () -> slack.program().isReady());
        slack.people().again(1);
        slack.people().again(2);
        Await.until("an answer", () -> !answers(channel, asked).isEmpty());
        Seen after = slack.goOn("Ana", before, "And tomorrow?");

        assertThat(acceptedMeanwhile).isFalse();
        assertThat(answers(channel, asked)).hasSize(1);
        assertThat(after.text()).contains("It is so.");
    }

    @Test
    void what_people_write_is_in_no_log() {
        provider.answers(ModelProvider.says("CHANGED: zylophant-changed\\n\\nzylophant-written"));
        Seen first = slack.ask("Ana", "discretion", "What is a zylophant-asked?");
        Seen again = slack.correct("Ana", first, Teaching.of("A zylophant-taught is an animal."));
        provider.answers(ModelProvider.fails(401));
        Seen quoted = slack.ask("Ben", "discretion", "What is a zylophant-asked?");

        assertThat(again.text()).contains("zylophant-changed", "zylophant-written");
        assertThat(quoted.text()).contains("zylophant-taught", "No language model is answering right now.");
        assertThat(slack.program().log()).doesNotContain("zylophant").doesNotContain("sk-for-tests");
    }

    @Test
    void an_answer_that_is_being_written_when_the_program_is_stopped_is_finished() {
        provider.answers(ModelProvider.saysLate("Better late than never.", Duration.ofSeconds(3)));
        String channel = slack.channel("closing");
        FakeMessage asked = slack.people().mention(channel, SlackDriver.user("Li"), "Is it late?");
        Await.until("the model to be asked", () -> provider.asked() > 0);

        slack.program().stop();
        List<FakeMessage> answers = answers(channel, asked);
        slack.program().startAgain();
        slack.program().untilReady();

        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer.shown()).contains("Better late than never."));
    }

    @Test
    void an_operator_sees_what_was_taken_answered_and_sent() {
        provider.answers(ModelProvider.says("It is so."));
        slack.ask("Ana", "metrics", "Is it so?");
        // The message is there before its id is noted, and only then it counts as sent.
        Await.until("the message to be counted", () -> slack.program().metrics().contains("errata_outgoing_total"));

        assertThat(slack.program().metrics())
                .containsPattern("errata_deliveries_taken_total\\{kind=\"[a-z.-]+\"\\} [1-9]")
                .contains("errata_answers_total{kind=\"written\"}", "errata_outgoing_total{status=\"sent\"}");
    }

    private List<FakeMessage> answers(String channel, FakeMessage asked) {
        return slack.slack().thread(channel, asked.ts()).stream()
                .filter(message ->
                        message.isByBot() && message.control("answer_correct").isPresent())
                .toList();
    }
}
