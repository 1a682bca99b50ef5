package dev.errata.bench.proof.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.Deadline;
import dev.errata.bench.proof.estate.Estate;
import dev.errata.bench.proof.estate.Size;
import dev.errata.bench.proof.isolation.Trial.Tries;
import dev.errata.storage.DatabaseLogin;
import dev.errata.storage.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationTest {

    private static final long SEED = 7;

    /** In some estates the database refuses to record what was answered by a leak, which ends the trial before it is seen. */
    private static final long LEAKING_SEED = 9;

    private static final Deadline NEVER = Deadline.in(Optional.empty());

    private final Books books = Books.open(Optional.empty(), "isolation");

    @TempDir
    Path folder;

    @Test
    void nobody_reads_what_is_not_for_them() {
        try (EmbeddedServer server = EmbeddedServer.open(folder)) {
            new Trial(SEED, new Size(3, 20, 6), new Tries(150, 4_000, 15), books).on(server.login(), NEVER);
        }

        assertThat(books.broken()).as(table()).isZero();
        for (String happened : List.of(
                "pairs that hold and were used",
                "pairs that do not hold",
                "pairs in SQL that hold",
                "pairs in SQL that do not hold",
                "corrections of others asked for by id",
                "corrections given or offered",
                "corrections held back",
                "marks read at the prompt",
                "marks read at the judge",
                "marks read at the screen",
                "marks read at why",
                "marks read at the list",
                "marks read at asks",
                "asked about what waits",
                "pairs in SQL that wait",
                "explained to a reader",
                "explained to nobody",
                "answered again",
                "said to fit or not",
                "changes: removed",
                "changes: private",
                "changes: shared",
                "changes: renamed",
                "changes: deleted")) {
            assertThat(books.counted(happened)).as(happened).isPositive();
            assertThat(books.counted(happened + Trial.FORGETFUL)).as(happened).isPositive();
        }
        assertThat(books.counted("statements that forgot their workspace")).isPositive();
    }

    @Test
    void what_is_read_where_nothing_holds_any_more_is_seen() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.open(folder)) {
            Trial trial = new Trial(LEAKING_SEED, new Size(2, 10, 2), new Tries(20, 200, 0), books);
            Estate estate = trial.founded(server.login());
            openToAll(server.login(), "correction", "correction_version", "person", "interaction");

            trial.forgetting(estate, server.login(), NEVER);
        }

        assertThat(books.broken()).as(table()).isPositive();
    }

    private static void openToAll(DatabaseLogin login, String... tables) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("alter table " + table + " disable row level security");
            }
        }
    }

    private String table() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        books.close(new PrintStream(out, true, StandardCharsets.UTF_8), SEED);
        return out.toString(StandardCharsets.UTF_8);
    }
}
