package dev.errata.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.Samples;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.WaitedFor;
import dev.errata.bot.question.Place;
import dev.errata.storage.delivery.JdbiDeliveries;
import dev.errata.storage.delivery.WorkerSettings;
import dev.errata.storage.interaction.JdbiThreads;
import dev.errata.storage.workspace.JdbiDirectory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServer.class)
class TroubleTest {

    private final Samples samples = new Samples();
    private final TestDatabase test;

    TroubleTest(TestDatabase test) {
        this.test = test;
    }

    @Test
    void a_database_that_was_away_is_found_again_by_itself(@TempDir Path data) throws IOException {
        EmbeddedPostgres before = server(data, 0);
        DatabaseLogin login = new DatabaseLogin(before.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        try (Database database = Database.open(login, login)) {
            JdbiDirectory directory = new JdbiDirectory(database.acknowledging());
            Place finance = directory.save(samples.place("finance"));

            before.close();

            assertThatThrownBy(() -> directory.save(samples.place("support")))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("saving place C-support")
                    .hasMessageContaining("cannot be reached");
            try (EmbeddedPostgres after = server(data, before.getPort())) {
                assertThat(after.getPort()).isEqualTo(before.getPort());
                assertThat(onceItAnswers(() -> directory.place(samples.workspace(), finance.id())))
                        .contains(finance);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"require", "verify-full"})
    void a_server_without_tls_is_named_where_the_address_asks_for_it(String mode, @TempDir Path data)
            throws IOException {
        try (EmbeddedPostgres server = server(data, 0)) {
            String url = server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "") + "?sslmode=" + mode;
            DatabaseLogin login = new DatabaseLogin(url, "postgres", "postgres");

            assertThatThrownBy(() -> Database.open(login, login))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("the server speaks no TLS")
                    .hasMessageNotContaining("cannot be reached");
        }
    }

    @Test
    void work_that_holds_all_connections_delays_no_acknowledgement() throws InterruptedException {
        Database database = test.another();
        CountDownLatch release = new CountDownLatch(1);
        List<Thread> workers = new ArrayList<>();
        CountDownLatch holding = new CountDownLatch(10);
        for (int i = 0; i < 10; i++) {
            workers.add(new Thread(() -> database.working().run(samples.workspace(), "holding", handle -> {
                holding.countDown();
                awaitQuietly(release);
            })));
        }
        workers.forEach(Thread::start);
        holding.await();

        boolean may = new JdbiThreads(database.acknowledging())
                .mayContinue(samples.workspace(), "C-finance", Samples.THREAD, "U-Ana");

        assertThat(may).isFalse();
        assertThat(workers).allMatch(Thread::isAlive);
        release.countDown();
        for (Thread worker : workers) {
            worker.join();
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_database_that_stands_still_is_not_waited_for_while_a_platform_waits(@TempDir Path data) throws Exception {
        try (EmbeddedPostgres server = server(data, 0)) {
            DatabaseLogin login = new DatabaseLogin(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            try (Database database = Database.open(login, login)) {
                JdbiDirectory events = new JdbiDirectory(database.acknowledging());
                JdbiDirectory forms = new JdbiDirectory(database.working());
                Place finance = events.save(samples.place("finance"));
                WaitedFor.during(() -> forms.save(samples.place("support")));

                signal("STOP", data);
                try {
                    assertThatThrownBy(() -> events.save(samples.place("legal")))
                            .isInstanceOf(StorageException.class)
                            .hasMessageContaining("saving place C-legal")
                            .hasMessageContaining("the database cannot be reached");
                    assertThatThrownBy(() -> WaitedFor.during(() -> forms.save(samples.place("legal"))))
                            .isInstanceOf(StorageException.class)
                            .hasMessageContaining("the database cannot be reached");
                    assertThat(database.problem()).contains("the database does not answer");
                } finally {
                    signal("CONT", data);
                }

                assertThat(onceItAnswers(() -> events.place(samples.workspace(), finance.id())))
                        .contains(finance);
                assertThat(database.problem()).isEmpty();
            }
        }
    }

    @Test
    void a_lock_that_somebody_holds_is_not_waited_for_while_a_platform_waits() throws InterruptedException {
        Database database = test.database();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread holder = new Thread(() -> database.working().run(samples.workspace(), "holding", handle -> {
            handle.execute("lock table delivery in exclusive mode");
            held.countDown();
            awaitQuietly(release);
        }));
        holder.start();
        held.await();

        assertThatThrownBy(() -> new JdbiDeliveries(
                                database.acknowledging(), WorkerSettings.usual(), () -> {}, Clock.systemUTC())
                        .take(new Delivery(
                                samples.workspace(), UUID.randomUUID(), "1", "finance", "1", "test", "", Samples.NOW)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("taking delivery")
                .hasMessageContaining("the database took too long");

        assertThat(holder.isAlive()).isTrue();
        release.countDown();
        holder.join();
    }

    @Test
    void neither_is_one_on_what_a_form_changes() throws InterruptedException {
        Database database = test.database();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread holder = new Thread(() -> database.working().run(samples.workspace(), "holding", handle -> {
            handle.execute("lock table place in exclusive mode");
            held.countDown();
            awaitQuietly(release);
        }));
        holder.start();
        held.await();

        JdbiDirectory directory = new JdbiDirectory(database.working());
        assertThatThrownBy(() -> WaitedFor.during(() -> {
                    directory.save(samples.place("finance"));
                    return true;
                }))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("the database took too long");

        assertThat(holder.isAlive()).isTrue();
        release.countDown();
        holder.join();
    }

    @Test
    void a_database_that_can_only_be_read_says_so() {
        DatabaseLogin administrator = test.administrator();
        DatabaseLogin reader = new DatabaseLogin(
                administrator.jdbcUrl() + "&options=-c%20default_transaction_read_only=on",
                administrator.user(),
                administrator.password());
        try (Database database = Database.open(reader, administrator)) {
            assertThat(database.problem()).contains("the database is read-only");
            assertThat(new DatabaseHealth(reader, administrator).findings())
                    .extracting(Finding::what)
                    .containsExactly("the database is read-only");
            assertThatThrownBy(() -> new JdbiDirectory(database.working()).save(samples.place("finance")))
                    .hasMessageContaining("the database is read-only");
        }
        assertThat(test.database().problem()).isEmpty();
    }

    @Test
    void an_error_repeats_nothing_that_people_wrote() {
        String secret = "the secret of the merger";

        assertThatThrownBy(() -> test.database()
                        .working()
                        .run(
                                samples.workspace(),
                                "asking",
                                handle -> handle.createUpdate(
                                                "insert into place (workspace_id, name) values (:workspace, :name)")
                                        .bind("workspace", samples.workspace().value())
                                        .bind("name", secret)
                                        .execute()))
                .satisfies(thrown -> {
                    for (Throwable t = thrown; t != null; t = t.getCause()) {
                        assertThat(String.valueOf(t)).doesNotContain(secret);
                    }
                });
    }

    @Test
    void the_password_and_the_parameters_of_a_login_are_not_shown() {
        DatabaseLogin login = new DatabaseLogin("jdbc:postgresql://db/errata?password=hidden", "app", "hidden");

        assertThat(login).hasToString("app at jdbc:postgresql://db/errata");
    }

    /** The pool may still hand out a connection that it had before, and finds out by doing so. */
    private static <T> T onceItAnswers(Supplier<T> question) {
        StorageException last = new StorageException("it was not asked");
        for (int i = 0; i < 20; i++) {
            try {
                return question.get();
            } catch (StorageException e) {
                last = e;
            }
        }
        throw last;
    }

    private static EmbeddedPostgres server(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** To all of its processes, as a machine that hangs does it. */
    private static void signal(String name, Path data) throws IOException, InterruptedException {
        long server = Long.parseLong(Files.readAllLines(data.resolve("data").resolve("postmaster.pid"))
                .get(0));
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, String.valueOf(server)));
        ProcessHandle.of(server).stream()
                .flatMap(ProcessHandle::descendants)
                .forEach(process -> command.add(String.valueOf(process.pid())));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
