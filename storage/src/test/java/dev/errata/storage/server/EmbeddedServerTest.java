package dev.errata.storage.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedDataDir.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedServerTest {

    private final Path folder;
    private final EmbeddedServer server;

    EmbeddedServerTest(Path dataDir) {
        folder = dataDir.resolve("postgresql");
        server = EmbeddedServer.open(dataDir);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "allow_alter_system, off",
        "max_connections, 50",
        "shared_buffers, 64MB",
        "jit, off",
        "server_encoding, UTF8",
        "log_min_messages, log",
        "log_min_error_statement, panic"
    })
    void a_setting_is_in_force(String name, String value) throws SQLException {
        try (Sql sql = Sql.on(server)) {
            assertThat(sql.ask("show " + name)).isEqualTo(value);
        }
    }

    @Test
    void text_sorts_the_same_on_every_system() throws SQLException {
        try (Sql sql = Sql.on(server)) {
            assertThat(
                            sql.ask(
                                    "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'errata'"))
                    .isEqualTo("b C.UTF-8");
            assertThat(sql.ask("select upper('\u00e9\u00df')")).isEqualTo("\u00c9\u00df");
        }
    }

    @Test
    void there_is_no_socket_for_other_users_of_the_machine() throws IOException {
        String socketFolder =
                Files.readAllLines(folder.resolve("data-18/postmaster.pid")).get(4);

        assertThat(socketFolder).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"errata_owner, wrong", "errata_owner, ''", "postgres, wrong", "postgres, ''", "nobody, wrong"})
    void nobody_comes_in_without_the_password(String user, String password) {
        assertThatThrownBy(() -> Sql.as(user, password, server)).isInstanceOf(SQLException.class);
    }

    @Test
    void the_superuser_does_not_come_in_with_the_owners_password() {
        String password = String.valueOf(server.login().password());

        assertThatThrownBy(() -> Sql.as("postgres", password, server)).hasMessageContaining("rejects connection");
    }

    @Test
    void the_owner_is_held_by_row_level_security() throws SQLException {
        try (Sql sql = Sql.on(server)) {
            assertThat(sql.ask("select rolsuper or rolbypassrls or rolcreatedb or rolreplication from pg_roles"
                            + " where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(sql.ask("select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                    .isEqualTo("errata_owner");
        }
    }

    @Test
    void the_owner_can_make_a_role_and_act_as_it_for_one_transaction() throws SQLException {
        try (Sql sql = Sql.on(server)) {
            sql.run(
                    "create role trial_app nologin",
                    "grant trial_app to current_user with set true",
                    "create schema trial",
                    "create table trial.note as select 'mine' as whose",
                    "grant usage on schema trial to trial_app",
                    "grant select on trial.note to trial_app",
                    "alter table trial.note enable row level security",
                    "alter table trial.note force row level security",
                    "create policy own on trial.note using (whose = current_setting('app.whose', true))",
                    "begin",
                    "set local role trial_app");

            assertThat(sql.ask("select current_user")).isEqualTo("trial_app");
            assertThat(sql.ask("select count(*) from trial.note")).isEqualTo("0");

            sql.run("set local app.whose = 'mine'");

            assertThat(sql.ask("select count(*) from trial.note")).isEqualTo("1");

            sql.run("rollback", "drop schema trial cascade", "drop role trial_app");
        }
    }

    @Test
    void everything_on_disk_is_closed_to_other_people() throws IOException {
        Set<PosixFilePermission> folderOnly = PosixFilePermissions.fromString("rwx------");
        Set<PosixFilePermission> fileOnly = PosixFilePermissions.fromString("rw-------");

        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(folderOnly);
        for (String file : Set.of("lock", "server.properties", "postgresql.log")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(file))).isEqualTo(fileOnly);
        }
        try (Stream<Path> all = Files.walk(folder.resolve("binaries-18.6.0"))) {
            assertThat(all.filter(path -> !Files.isSymbolicLink(path)))
                    .allSatisfy(path -> assertThat(folderOnly).containsAll(Files.getPosixFilePermissions(path)));
        }
    }

    @Test
    void a_statement_that_fails_is_not_written_to_the_log() throws IOException, SQLException {
        try (Sql sql = Sql.on(server)) {
            assertThatThrownBy(() -> sql.run("select 'what Ana wrote'::int")).hasMessageContaining("what Ana wrote");
        }

        assertThat(folder.resolve("postgresql.log")).content().doesNotContain("what Ana wrote");
    }

    @Test
    void its_first_process_can_be_looked_at() {
        assertThat(ProcessHandle.of(server.pid()))
                .hasValueSatisfying(process -> assertThat(process.info().command())
                        .hasValueSatisfying(command -> assertThat(command).endsWith("bin/postgres")));
    }
}
