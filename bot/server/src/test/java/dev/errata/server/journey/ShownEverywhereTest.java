package dev.errata.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.server.CommandLineTest;
import dev.errata.server.Stores;
import dev.errata.server.process.Program.Ended;
import dev.errata.storage.Database;
import dev.errata.storage.delivery.JdbiDeliveries;
import dev.errata.storage.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command changes reaches the messages that show it: the program that serves them takes it up. */
class ShownEverywhereTest {

    @TempDir
    private Path folder;

    @Test
    void an_undo_on_the_command_line_is_left_to_whoever_serves_the_platform() {
        try (EmbeddedServer server = EmbeddedServer.open(folder);
                Database database = Database.open(server.login(), server.login())) {
            Stores stored = Stores.in(database);
            Installation acme = new Installation("slack", "T0ACME", "Acme");
            Samples samples = new Samples(stored.directory().workspace(acme));
            Correction correction = taught(stored, samples);

            Ended undone = CommandLineTest.run(
                    Map.of("ERRATA_DATA_DIR", folder.toString()),
                    "corrections",
                    "undo",
                    correction.id().toString(),
                    "--workspace",
                    "Acme",
                    "--as",
                    "Ana Flores");

            assertThat(undone.exit()).describedAs("%s", undone).isZero();
            assertThat(new JdbiDeliveries(database.acknowledging(), () -> {}, Clock.systemUTC())
                            .pending(samples.workspace()))
                    .extracting(Delivery::kind)
                    .containsExactly("slack.refresh");
        }
    }

    private static Correction taught(Stores stored, Samples samples) {
        Place finance = stored.directory().save(samples.place("finance"));
        Person ana = stored.directory().save(samples.person("Ana Flores"));
        Interaction asked = samples.interaction(finance, ana, "When does the year end?");
        stored.interactions().record(asked);
        Correction correction = samples.correction(asked, ana, "It ends on 31 January.");
        stored.corrections().take(correction);
        return correction;
    }
}
