package dev.errata.storage.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.storage.StorageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedDataDir.class)
class EmbeddedServerTroubleTest {

    @TempDir
    private Path parent;

    private final Path dataDir;
    private final Path folder;

    EmbeddedServerTroubleTest(Path dataDir) {
        this.dataDir = dataDir;
        this.folder = dataDir.resolve("postgresql");
    }

    @Test
    void another_port_is_taken_when_the_remembered_one_is_not_free() throws IOException, SQLException {
        int remembered =
                Access.read(folder.resolve("server.properties")).orElseThrow().port();

        try (ServerSocket stranger = new ServerSocket(remembered, 1, InetAddress.getLoopbackAddress());
                EmbeddedServer server = EmbeddedServer.open(dataDir)) {
            assertThat(port(server)).isNotEqualTo(stranger.getLocalPort());
            assertAnswers(server);
        }
    }

    @Test
    void damaged_credentials_are_written_anew() throws IOException, SQLException {
        Files.writeString(folder.resolve("server.properties"), "port=5432\npassw");

        try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
            assertAnswers(server);
            assertThat(Access.read(folder.resolve("server.properties")).map(Access::login))
                    .contains(server.login());
        }
    }

    @Test
    void lost_or_foreign_credentials_mend_themselves() throws IOException, SQLException {
        Files.delete(folder.resolve("server.properties"));
        EmbeddedServer.open(dataDir).close();
        String foreign = "0123456789abcdef0123456789abcdef";
        new Access(54321, foreign, 1).write(folder.resolve("server.properties"));

        try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
            assertAnswers(server);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void a_pid_file_whose_number_belongs_to_another_process_by_now_does_no_harm(int sign)
            throws IOException, SQLException {
        try (OtherProcess bystander = OtherProcess.idle()) {
            writePidFile(sign * bystander.pid());

            try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
                assertAnswers(server);
                assertThat(OtherProcess.runs(bystander.pid())).isTrue();
            }
        }
    }

    @Test
    void a_pid_file_of_a_dead_process_does_no_harm() throws IOException, SQLException {
        OtherProcess dead = OtherProcess.idle();
        dead.close();
        writePidFile(dead.pid());

        try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
            assertAnswers(server);
        }
    }

    @Test
    void programs_that_were_not_unpacked_in_full_are_unpacked_again() throws IOException, SQLException {
        Path damaged = folder.resolve("binaries-18.6.0/share/postgresql/timezonesets/Default");
        long size = Files.size(damaged);
        Files.writeString(damaged, "");

        try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
            assertAnswers(server);
            assertThat(damaged).hasSize(size);
        }
    }

    @Test
    void programs_of_another_version_are_cleared_away() throws IOException {
        Path old = Files.createDirectories(folder.resolve("binaries-18.5.0/bin"));

        EmbeddedServer.open(dataDir).close();

        assertThat(old.getParent()).doesNotExist();
    }

    @Test
    void data_of_another_major_version_is_refused_rather_than_begun_anew() throws IOException, SQLException {
        Files.move(folder.resolve("data-18"), folder.resolve("data-17"));

        assertThatThrownBy(() -> EmbeddedServer.open(dataDir))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("data-17")
                .hasMessageContaining("another major version");

        Files.move(folder.resolve("data-17"), folder.resolve("data-18"));
        try (EmbeddedServer server = EmbeddedServer.open(dataDir)) {
            assertAnswers(server);
        }
    }

    @Test
    void a_server_that_does_not_start_says_why() throws IOException {
        Path control = folder.resolve("data-18/global/pg_control");
        Path aside = folder.resolve("pg_control");
        Files.move(control, aside);

        assertThatThrownBy(() -> EmbeddedServer.open(dataDir))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("pg_control");

        Files.move(aside, control);
    }

    @Test
    void waiting_for_another_process_ends_with_a_word_about_its_lock() throws IOException {
        Path lock = folder.toRealPath().resolve("lock");

        try (FolderLock held = FolderLock.tryTake(lock).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> EmbeddedServer.open(dataDir, Duration.ofMillis(1)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(lock.toString());
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedServer.open(file.resolve("data")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("ERRATA_DATA_DIR");
    }

    @Test
    void a_folder_that_only_root_may_write_is_named_to_others() throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("r-x------"));

        try {
            Path made = Files.createDirectory(parent.resolve("made by root"));
            assertThat(Files.getAttribute(made, "unix:uid")).isEqualTo(0);
        } catch (IOException expected) {
            assertThatThrownBy(() -> EmbeddedServer.open(parent.resolve("data")))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("ERRATA_DATA_DIR");
        }
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"da$ta", "da`ta", "da\"ta", "da\\ta"})
    void a_name_that_a_shell_would_read_otherwise_is_refused(String name) {
        assertThatThrownBy(() -> EmbeddedServer.open(parent.resolve(name)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("choose another folder");
    }

    private void writePidFile(long pid) throws IOException {
        Path data = folder.resolve("data-18").toRealPath();
        Files.writeString(
                data.resolve("postmaster.pid"),
                pid + "\n" + data + "\n1700000000\n5432\n\n127.0.0.1\n  1 2\nready   \n");
    }

    private static int port(EmbeddedServer server) {
        return URI.create(server.login().jdbcUrl().substring("jdbc:".length())).getPort();
    }

    private static void assertAnswers(EmbeddedServer server) throws SQLException {
        try (Sql sql = Sql.on(server)) {
            assertThat(sql.ask("select current_user")).isEqualTo("errata_owner");
        }
    }
}
