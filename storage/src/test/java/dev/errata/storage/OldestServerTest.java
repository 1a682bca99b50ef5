package dev.errata.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Stores;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.CorrectionsContract;
import dev.errata.bot.correction.ExemplarsContract;
import dev.errata.bot.correction.InScopeContract;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.DeliveriesContract;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.interaction.InteractionsContract;
import dev.errata.bot.knowledge.PassagesContract;
import dev.errata.storage.delivery.DeliveryScheduler;
import dev.errata.storage.delivery.JdbiDeliveries;
import dev.errata.storage.delivery.WorkerSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The stores on the oldest PostgreSQL that people may bring; every other test runs on the newest. */
class OldestServerTest {

    private static @Nullable EmbeddedPostgres server;
    private static @Nullable TestDatabase database;

    @BeforeAll
    static void start() throws IOException {
        EmbeddedPostgres started = EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, machine) -> binary(system, machine))
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        server = started;
        database =
                new TestDatabase(new DatabaseLogin(started.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
    }

    @AfterAll
    static void stop() throws IOException {
        database().close();
        if (server != null) {
            server.close();
        }
    }

    /** The build puts the jar there, since only one version of it can be on the class path. */
    private static InputStream binary(String system, String machine) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "oldest-postgresql"))) {
            try (JarFile jar = new JarFile(jars.findFirst().orElseThrow().toFile())) {
                ZipEntry archive = jar.stream()
                        .filter(entry -> entry.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no PostgreSQL for " + system + " " + machine));
                return new ByteArrayInputStream(jar.getInputStream(archive).readAllBytes());
            }
        }
    }

    private static TestDatabase database() {
        if (database == null) {
            throw new IllegalStateException("the server did not start");
        }
        return database;
    }

    private static Stores stores() {
        return database().stores();
    }

    @Test
    void it_is_the_oldest_one_and_the_program_finds_nothing_wrong_with_it() {
        assertThat(stores()).isNotNull();
        assertThat(database().ask("show server_version_num"))
                .singleElement()
                .asString()
                .startsWith("14");
        assertThat(new DatabaseHealth(database().administrator(), database().administrator()).findings())
                .isEmpty();
    }

    @Nested
    class Asking extends InteractionsContract {
        @Override
        protected Stores stores() {
            return OldestServerTest.stores();
        }
    }

    @Nested
    class Correcting extends CorrectionsContract {
        @Override
        protected Stores stores() {
            return OldestServerTest.stores();
        }
    }

    @Nested
    class Recalling extends InScopeContract {
        @Override
        protected Stores stores() {
            return OldestServerTest.stores();
        }
    }

    @Nested
    class Confirming extends ExemplarsContract {
        @Override
        protected Stores stores() {
            return OldestServerTest.stores();
        }
    }

    @Nested
    class Reading extends PassagesContract {
        @Override
        protected Stores stores() {
            return OldestServerTest.stores();
        }
    }

    @Nested
    class Delivering extends DeliveriesContract {

        private @Nullable DeliveryScheduler scheduler;

        @Override
        protected Deliveries deliveriesFor(DeliveryWork work) {
            Database migrated = database().database();
            DeliveryScheduler started = new DeliveryScheduler(
                    migrated, List.of(work), WorkerSettings.usual(), CacheBudget.usual(), Clock.systemUTC());
            scheduler = started;
            started.start();
            return new JdbiDeliveries(
                    migrated.acknowledging(), WorkerSettings.usual(), started::wake, Clock.systemUTC());
        }

        @AfterEach
        void stopWorking() {
            if (scheduler != null) {
                scheduler.close();
            }
        }
    }
}
