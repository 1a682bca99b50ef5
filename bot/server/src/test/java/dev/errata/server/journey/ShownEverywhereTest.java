package dev.errata.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.recall.Application;
import dev.errata.server.CommandLineTest;
import dev.errata.server.Stores;
import dev.errata.server.process.FreshData;
import dev.errata.server.process.Program.Ended;
import dev.errata.storage.Database;
import dev.errata.storage.delivery.JdbiDeliveries;
import dev.errata.storage.delivery.WorkerSettings;
import dev.errata.storage.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a command changes reaches the messages that show it: the program that serves them takes it up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShownEverywhereTest {

    @TempDir
    private static Path folder;

    private EmbeddedServer server;
    private Database database;
    private Stores stored;

    /** A workspace of Slack in which a correction is used, and offered below another answer. */
    private final class Slack {

        private final Samples samples;
        private final String name;
        private final Interaction asked;
        private final Correction correction;
        private final Interaction unsure;

        Slack(String name) {
            this.name = name;
            this.samples = new Samples(stored.directory().workspace(new Installation("slack", "T0" + name, name)));
            Place finance = stored.directory().save(samples.place("finance"));
            Person ana = stored.directory().save(samples.person("Ana Flores"));
            this.asked = samples.interaction(finance, ana, "When does the year end?");
            stored.interactions().record(asked);
            this.correction = samples.correction(asked, ana, "It ends on 31 January.");
            stored.corrections().take(correction);
            Application mayFit = new Application(correction, false, 0.5, Application.Reason.MAY_FIT, asked.id(), null);
            this.unsure = samples.interaction(
                    samples.question(finance, ana, "When does the quarter end?"),
                    samples.answer("I don't know yet.", List.of(mayFit), List.of()));
            stored.interactions().record(unsure);
        }

        Ended run(String... command) {
            Stream<String> who = Stream.of("--workspace", name, "--as", "Ana Flores");
            String[] whole = Stream.concat(Stream.of(command), who).toArray(String[]::new);
            Ended ended = CommandLineTest.run(Map.of("ERRATA_DATA_DIR", folder.toString()), whole);
            assertThat(ended.exit()).describedAs("%s", ended).isZero();
            return ended;
        }

        /** What is left to whoever serves Slack: its kind, and what it is about. */
        List<String> left() {
            return new JdbiDeliveries(database.acknowledging(), WorkerSettings.usual(), () -> {}, Clock.systemUTC())
                    .pending(samples.workspace()).stream()
                            .map(delivery -> delivery.kind() + " " + delivery.payload())
                            .toList();
        }

        /** The answer that was given instead of this one. */
        Interaction insteadOf(Interaction old) {
            return stored.interactions()
                    .replacementOf(samples.workspace(), old.id())
                    .orElseThrow();
        }
    }

    @BeforeAll
    void open() {
        server = EmbeddedServer.open(FreshData.in(folder));
        database = Database.open(server.login(), server.login());
        stored = Stores.in(database, CacheBudget.usual());
    }

    @AfterAll
    void close() {
        database.close();
        server.close();
    }

    @Test
    void an_undo_on_the_command_line_is_left_to_whoever_serves_the_platform() {
        Slack acme = new Slack("Acme");

        acme.run("corrections", "undo", acme.correction.id().toString());

        assertThat(acme.left())
                .containsExactly("slack.refresh {\"correction\":\"%s\"}".formatted(acme.correction.id()));
    }

    @Test
    void what_is_corrected_there_replaces_the_answer_for_everyone_and_is_left_to_be_shown() {
        Slack acme = new Slack("Corrected");

        acme.run("correct", acme.asked.id().toString(), "It ends on 30 June.");

        Interaction again = acme.insteadOf(acme.asked);
        assertThat(again.isForEveryone()).isTrue();
        assertThat(acme.left()).containsExactly(show(again));
    }

    @Test
    void who_corrects_an_answer_that_was_replaced_corrects_the_one_that_holds() {
        Slack acme = new Slack("Twice");

        acme.run("correct", acme.asked.id().toString(), "It ends on 30 June.");
        acme.run("correct", acme.asked.id().toString(), "It ends on 30 September.");

        Interaction again = acme.insteadOf(acme.insteadOf(acme.asked));
        assertThat(again.answer().text()).contains("30 September");
        assertThat(acme.left()).contains(show(again));
    }

    @Test
    void what_is_confirmed_there_replaces_the_answer_below_which_it_was_offered() {
        Slack acme = new Slack("Confirmed");

        acme.run(
                "corrections",
                "confirm",
                acme.correction.id().toString(),
                acme.unsure.id().toString());

        Interaction again = acme.insteadOf(acme.unsure);
        assertThat(again.isForEveryone()).isTrue();
        assertThat(acme.left()).containsExactly(show(again));
    }

    @Test
    void a_rejection_closes_the_offer_and_its_undo_opens_it_again() {
        Slack acme = new Slack("Rejected");

        Ended rejected = acme.run(
                "corrections",
                "reject",
                acme.correction.id().toString(),
                acme.unsure.id().toString());
        assertThat(acme.left()).containsExactly(show(acme.unsure));

        acme.run("corrections", "undo", CommandLineTest.actIn(rejected));
        assertThat(acme.left()).containsExactly(show(acme.unsure), show(acme.unsure));
    }

    private static String show(Interaction answer) {
        return "slack.answer {\"answer\":\"%s\"}".formatted(answer.id());
    }
}
