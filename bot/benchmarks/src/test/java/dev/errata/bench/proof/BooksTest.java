package dev.errata.bench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksTest {

    @TempDir
    Path folder;

    @Test
    void what_was_tried_adds_up_over_runs() {
        closed(run(3));

        Books second = run(4);

        assertThat(second.runs()).isEqualTo(1);
        assertThat(second.counted("pairs")).isEqualTo(4);
        assertThat(closed(second)).containsPattern("pairs +4 +7").containsPattern("runs +1 +2");
    }

    @Test
    void what_broke_is_printed_and_kept_with_what_shows_it_again() {
        Books books = run(1);
        books.broke("pair 17 of seed 5: a correction of #hr in #finance");

        String table = closed(books);

        assertThat(table).contains("BROKEN pair 17 of seed 5").containsPattern("broken +1 +1");
        assertThat(folder.resolve("isolation-broken.txt")).content().contains("pair 17 of seed 5");
    }

    @Test
    void what_a_run_had_tried_before_it_was_killed_is_kept_and_what_broke_is_kept_once() {
        Books killed = run(2);
        killed.broke("pair 1 of seed 5");
        killed.save();
        killed.count("pairs", 1);
        killed.broke("pair 2 of seed 5");
        killed.save();

        Books next = run(4);

        assertThat(closed(next)).containsPattern("pairs +4 +7").containsPattern("broken +0 +2");
        assertThat(folder.resolve("isolation-broken.txt")).hasContent("pair 1 of seed 5\npair 2 of seed 5");
    }

    @Test
    void without_a_folder_nothing_is_kept() {
        Books books = Books.open(Optional.empty(), "isolation");
        books.count("pairs", 1);

        closed(books);

        assertThat(folder).isEmptyDirectory();
        assertThat(Files.exists(Path.of("isolation.tsv"))).isFalse();
    }

    private Books run(long pairs) {
        Books books = Books.open(Optional.of(folder), "isolation");
        books.count("pairs", pairs);
        return books;
    }

    private static String closed(Books books) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        books.close(new PrintStream(out, true, StandardCharsets.UTF_8), 5);
        return out.toString(StandardCharsets.UTF_8);
    }
}
