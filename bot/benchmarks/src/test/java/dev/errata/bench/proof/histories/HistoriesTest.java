package dev.errata.bench.proof.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.Deadline;
import dev.errata.storage.Database;
import dev.errata.storage.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoriesTest {

    private static final long SEED = 11;

    @TempDir
    Path folder;

    @Test
    void after_an_undo_everything_is_seen_as_it_was() {
        Books books = Books.open(Optional.empty(), "histories");

        try (EmbeddedServer server = EmbeddedServer.open(folder);
                Database database = Database.open(server.login(), server.login())) {
            Histories.live(SEED, 60, database, Deadline.in(Optional.empty()), books);
        }

        assertThat(books.broken()).as(table(books)).isZero();
        assertThat(books.counted("histories")).isEqualTo(60);
        for (String happened : new String[] {
            "taken",
            "edited",
            "confirmed",
            "rejected",
            "retired",
            "undone",
            "undo refused",
            "time passed",
            "asked in a thread",
            "looked at again as it was",
            "entries of the audit"
        }) {
            assertThat(books.counted(happened)).as(happened).isPositive();
        }
    }

    private static String table(Books books) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        books.close(new PrintStream(out, true, StandardCharsets.UTF_8), SEED);
        return out.toString(StandardCharsets.UTF_8);
    }
}
