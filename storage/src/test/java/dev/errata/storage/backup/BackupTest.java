package dev.errata.storage.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.bot.FullWorkspace;
import dev.errata.bot.Stores;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.DatabaseLogin;
import dev.errata.storage.TestDatabase;
import dev.errata.storage.TestServer;
import dev.errata.storage.audit.AuditSeals;
import dev.errata.storage.delivery.JdbiDeliveries;
import dev.errata.storage.delivery.WorkerSettings;
import dev.errata.storage.server.EmbeddedServer;
import dev.errata.storage.workspace.JdbiForgetting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestServer.class)
class BackupTest {

    private static final Installation LOCAL = new Installation("local", "local", "local");
    private static final Installation SLACK = new Installation("slack", "T1", "Acme");

    private final TestDatabase full;

    @TempDir
    private Path folder = Path.of("");

    BackupTest(TestDatabase full) {
        this.full = full;
    }

    /** Two workspaces, and one that was before. */
    @BeforeEach
    void fill() {
        Stores stores = full.stores();
        if (stores.directory().findWorkspace(SLACK).isPresent()) {
            return;
        }
        new FullWorkspace(stores, stores.directory().workspace(LOCAL)).fill();
        new JdbiForgetting(full.database().working()).startOver(LOCAL);
        new FullWorkspace(stores, stores.directory().workspace(LOCAL)).fill();
        WorkspaceId acme = stores.directory().workspace(SLACK);
        new FullWorkspace(stores, acme).fill();
        JdbiDeliveries deliveries = new JdbiDeliveries(
                full.database().acknowledging(), WorkerSettings.usual(), () -> {}, Clock.systemUTC());
        String awkward = "a\tb\\c\n\\.\n\u00e9\ud83d\ude00 end";
        deliveries.take(new Delivery(acme, UUID.randomUUID(), "1", "c", "lane", "kind", awkward, Instant.EPOCH));
        assertThat(new AuditSeals(full.database().working()).seal(acme, Instant.EPOCH))
                .isPresent();
        full.ask("update delivery set state = 'working', slot = 3, attempts = 1");
    }

    private Backup backup() {
        return new Backup(folder.resolve("errata.backup"));
    }

    private Backup taken() throws IOException {
        Backup backup = backup();
        backup.take(full.administrator(), full.administrator());
        return backup;
    }

    private static Map<String, List<String>> rows(TestDatabase database) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : Table.NAMES) {
            rows.put(table, database.ask("select t::text from " + table + " t order by 1"));
        }
        return rows;
    }

    @Test
    void every_table_but_those_of_libraries_is_in_it() {
        List<String> all = full.ask("select tablename from pg_tables where schemaname = 'public'");

        assertThat(all).isSubsetOf(withLibraries());
        assertThat(Table.NAMES).isSubsetOf(all);
        assertThat(rows(full))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    private static List<String> withLibraries() {
        return Stream.concat(Table.NAMES.stream(), Stream.of("flyway_schema_history", "scheduled_tasks"))
                .toList();
    }

    @Test
    void the_built_in_database_holds_what_another_one_held_and_the_other_way_round() throws IOException {
        Map<String, List<String>> before = rows(full);
        Backup backup = taken();
        try (EmbeddedServer server = EmbeddedServer.open(folder.resolve("data"))) {
            backup.restore(server.login(), server.login());

            Backup again = new Backup(folder.resolve("again.backup"));
            again.take(server.login(), server.login());
            try (TestDatabase third = another()) {
                again.restore(third.administrator(), third.administrator());

                Map<String, List<String>> after = rows(third);
                assertThat(after.remove("delivery"))
                        .singleElement()
                        .asString()
                        .contains("waiting")
                        .contains("\ud83d\ude00");
                before.remove("delivery");
                assertThat(after).isEqualTo(before);
                assertThat(third.stores().corrections().list(workspace(third), Optional.empty()))
                        .hasSize(2);
                assertThat(newQuestion(third)).isNotNull();
                assertThat(third.ask("select relname from pg_class where relrowsecurity and not relforcerowsecurity"))
                        .isEmpty();
            }
        }
    }

    private TestDatabase another() {
        String name = "restored_" + UUID.randomUUID().toString().replace("-", "");
        full.ask("create database " + name);
        DatabaseLogin login = full.administrator();
        return new TestDatabase(new DatabaseLogin(
                login.jdbcUrl().replaceFirst("/test_[0-9a-f]+", "/" + name), login.user(), login.password()));
    }

    private static WorkspaceId workspace(TestDatabase database) {
        return database.stores().directory().findWorkspace(SLACK).orElseThrow();
    }

    /** What is numbered goes on. */
    private static Interaction newQuestion(TestDatabase database) {
        WorkspaceId workspace = database.stores().directory().workspace(new Installation("slack", "T2", "Other"));
        return new FullWorkspace(database.stores(), workspace).fill();
    }

    @Test
    void nobody_else_can_read_it() throws IOException {
        Backup backup = taken();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.file())))
                .isEqualTo("rw-------");
        assertThat(backup.isReadByOthers()).isFalse();
        Files.setPosixFilePermissions(backup.file(), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(backup.isReadByOthers()).isTrue();
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
    }

    @Test
    void a_database_that_holds_anything_is_left_as_it_is() throws IOException {
        Backup backup = taken();
        Map<String, List<String>> before = rows(full);

        refused(backup, full, BackupProblem.Reason.NOT_EMPTY);

        assertThat(rows(full)).isEqualTo(before);
    }

    private static void refused(Backup backup, TestDatabase into, BackupProblem.Reason reason) {
        assertThatThrownBy(() -> backup.restore(into.administrator(), into.administrator()))
                .isInstanceOfSatisfying(
                        BackupProblem.class,
                        problem -> assertThat(problem.reason()).isEqualTo(reason));
    }

    @Test
    void what_is_cut_or_changed_or_foreign_leaves_the_database_empty() throws IOException {
        byte[] whole = Files.readAllBytes(taken().file());
        byte[] plain;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(backup().file()))) {
            plain = in.readAllBytes();
        }
        String text = new String(plain, StandardCharsets.UTF_8);
        try (TestDatabase empty = another()) {
            refused(written(Arrays.copyOf(whole, whole.length - 200)), empty, BackupProblem.Reason.DAMAGED);
            refused(written(zipped(text.substring(0, text.length() - 100))), empty, BackupProblem.Reason.DAMAGED);
            refused(written(zipped(text.replace("In January.", "In February."))), empty, BackupProblem.Reason.DAMAGED);
            refused(written("hello".getBytes(StandardCharsets.UTF_8)), empty, BackupProblem.Reason.FOREIGN);
            refused(written(zipped("hello\n")), empty, BackupProblem.Reason.FOREIGN);
            refused(written(new byte[0]), empty, BackupProblem.Reason.FOREIGN);

            empty.database();
            assertThat(rows(empty))
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isEmpty());
        }
    }

    @Test
    void what_another_version_took_is_named_as_that() throws IOException {
        taken();
        try (TestDatabase empty = another()) {
            refused(written(resigned(" schema \\d+", " schema 99")), empty, BackupProblem.Reason.NEWER);
            refused(written(resigned(" schema \\d+", " schema 17")), empty, BackupProblem.Reason.OLDER);
            refused(written(resigned("table thread ", "table pg_authid ")), empty, BackupProblem.Reason.FOREIGN);
        }
    }

    /** Changed by somebody who knows how its hash is made. */
    private byte[] resigned(String old, String other) throws IOException {
        String text;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(backup().file()))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String changed = text.substring(0, text.lastIndexOf(Sections.LAST)).replaceFirst(old, other);
        byte[] hash = Sections.hash().digest(changed.getBytes(StandardCharsets.UTF_8));
        return zipped(changed + Sections.LAST + HexFormat.of().formatHex(hash) + "\n");
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Backup written(byte[] bytes) throws IOException {
        return new Backup(Files.write(folder.resolve("other.backup"), bytes));
    }
}
