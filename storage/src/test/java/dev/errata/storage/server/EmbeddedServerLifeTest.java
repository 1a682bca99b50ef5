package dev.errata.storage.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.storage.DatabaseLogin;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedDataDir.class)
class EmbeddedServerLifeTest {

    private static final int ENOUGH = 100;

    @TempDir
    private Path parent;

    private final Path dataDir;

    EmbeddedServerLifeTest(Path dataDir) {
        this.dataDir = dataDir;
    }

    @Test
    void the_first_to_open_owns_the_server_and_the_second_joins() {
        try (EmbeddedServer first = EmbeddedServer.open(dataDir);
                EmbeddedServer second = EmbeddedServer.open(dataDir)) {
            assertThat(first.owned()).isTrue();
            assertThat(second.owned()).isFalse();
            assertThat(second.login()).isEqualTo(first.login());
            assertThat(second.pid()).isEqualTo(first.pid());
        }
    }

    @Test
    void whoever_joined_leaves_without_taking_the_server_along() throws IOException, SQLException {
        try (EmbeddedServer owner = EmbeddedServer.open(dataDir)) {
            EmbeddedServer.open(dataDir).close();
            try (OtherProcess other = OtherProcess.opening(dataDir)) {
                assertThat(other.next("opened")).startsWith("false " + owner.pid());
            }

            try (Sql sql = Sql.on(owner)) {
                assertThat(sql.ask("select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void whoever_runs_it_stops_it_only_after_those_who_joined_are_done() throws Exception {
        EmbeddedServer owner = EmbeddedServer.open(dataDir);
        OtherProcess guest = OtherProcess.opening(dataDir);
        guest.next("opened");
        CompletableFuture<Void> closing = CompletableFuture.runAsync(owner::close);

        guest.write();
        untilEnough(guest);
        boolean stillThere = OtherProcess.runs(owner.pid());
        guest.kill();
        closing.join();

        assertThat(stillThere).isTrue();
        assertThat(OtherProcess.runs(owner.pid())).isFalse();
    }

    @Test
    void whoever_is_to_run_it_alone_does_not_join_and_takes_over_when_it_is_free() throws IOException {
        try (OtherProcess other = OtherProcess.opening(dataDir)) {
            other.next("opened");

            assertThat(EmbeddedServer.own(dataDir, Duration.ofMillis(1))).isEmpty();
        }
        try (EmbeddedServer own =
                EmbeddedServer.own(dataDir, Duration.ofMillis(1)).orElseThrow()) {
            assertThat(own.owned()).isTrue();
        }
    }

    @Test
    void a_server_that_was_killed_runs_again_on_the_same_address() {
        try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
            ProcessHandle killed = ProcessHandle.of(server.pid()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();

            assertThat(answersAgain(server)).isEqualTo("1");
        }
    }

    private static String answersAgain(EmbeddedServer server) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < Duration.ofSeconds(60).toNanos()) {
            try (Sql sql = Sql.on(server)) {
                return sql.ask("select 1");
            } catch (SQLException e) {
                LockSupport.parkNanos(20_000_000);
            }
        }
        throw new AssertionError("it did not come back");
    }

    @Test
    void of_two_that_open_at_once_one_starts_the_server_and_the_other_waits_for_it() {
        CompletableFuture<EmbeddedServer> other = CompletableFuture.supplyAsync(() -> EmbeddedServer.open(dataDir));

        try (EmbeddedServer here = EmbeddedServer.open(dataDir);
                EmbeddedServer there = other.join()) {
            assertThat(List.of(here.owned(), there.owned())).containsExactlyInAnyOrder(true, false);
            assertThat(here.login()).isEqualTo(there.login());
        }
    }

    @Test
    void closing_ends_the_server_and_closing_again_does_nothing() throws IOException {
        EmbeddedServer server = EmbeddedServer.open(dataDir);

        server.close();

        assertThat(OtherProcess.runs(server.pid())).isFalse();
        try (OtherProcess next = OtherProcess.opening(dataDir)) {
            assertThat(next.next("opened")).startsWith("true ");
            server.close();
            try (EmbeddedServer joined = EmbeddedServer.open(dataDir)) {
                assertThat(joined.owned()).isFalse();
            }
        }
    }

    @Test
    void rows_are_kept_over_a_restart_on_the_same_address() throws SQLException {
        DatabaseLogin before;
        try (EmbeddedServer server = EmbeddedServer.open(dataDir);
                Sql sql = Sql.on(server)) {
            before = server.login();
            sql.run("create table kept as select 7 as seven");
        }

        try (EmbeddedServer server = EmbeddedServer.open(dataDir);
                Sql sql = Sql.on(server)) {
            assertThat(sql.ask("select seven from kept")).isEqualTo("7");
            assertThat(server.login()).isEqualTo(before);
            sql.run("drop table kept");
        }
    }

    @Test
    void a_killed_owner_leaves_an_orphan_that_is_stopped_and_no_acknowledged_row_is_lost() throws Exception {
        OtherProcess owner = OtherProcess.opening(dataDir);
        long orphan = serverOf(owner);
        int written = writtenWhenKilled(owner);
        assertThat(OtherProcess.runs(orphan)).isTrue();

        try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
            assertThat(server.owned()).isTrue();
            assertThat(OtherProcess.runs(orphan)).isFalse();
            assertThat(lost(written, server)).isEmpty();
        }
    }

    @Test
    void when_owner_and_server_are_killed_no_acknowledged_row_is_lost() throws Exception {
        OtherProcess owner = OtherProcess.opening(dataDir);
        ProcessHandle first = ProcessHandle.of(
                        Long.parseLong(owner.next("opened").split(" ", -1)[1]))
                .orElseThrow();
        int written = writtenWhenKilled(owner);
        first.destroyForcibly();

        try (EmbeddedServer restarted = EmbeddedServer.open(dataDir)) {
            assertThat(restarted.owned()).isTrue();
            assertThat(lost(written, restarted)).isEmpty();
        }
    }

    @Test
    void when_the_server_alone_is_killed_its_owner_closes_in_peace_and_no_acknowledged_row_is_lost() throws Exception {
        int written;
        try (EmbeddedServer owner = EmbeddedServer.open(dataDir);
                OtherProcess client = OtherProcess.opening(dataDir)) {
            client.next("opened");
            client.write();
            untilEnough(client);
            ProcessHandle.of(owner.pid()).orElseThrow().destroyForcibly();
            written = client.lastWritten();
        }

        try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
            assertThat(lost(written, server)).isEmpty();
        }
    }

    @Test
    void a_folder_may_have_letters_beyond_ascii_in_its_name() throws IOException {
        try (OtherProcess other = OtherProcess.opening(parent, "d\\351p\\364t de L\\351a")) {
            assertThat(other.next("opened")).startsWith("true ");
        }
    }

    private static long serverOf(OtherProcess owner) throws IOException {
        return Long.parseLong(owner.next("opened").split(" ", -1)[1]);
    }

    private static int writtenWhenKilled(OtherProcess owner) throws IOException, InterruptedException {
        owner.write();
        untilEnough(owner);
        owner.kill();
        return owner.lastWritten();
    }

    private static void untilEnough(OtherProcess writer) throws IOException {
        for (int i = 0; i < ENOUGH; i++) {
            writer.next("written");
        }
    }

    private static List<Integer> lost(int written, EmbeddedServer server) throws SQLException {
        try (Sql sql = Sql.on(server)) {
            List<String> found = List.of(
                    sql.ask("select string_agg(number::text, ',') from written").split(",", -1));
            return IntStream.rangeClosed(0, written)
                    .boxed()
                    .filter(number -> !found.contains(number.toString()))
                    .toList();
        }
    }
}
