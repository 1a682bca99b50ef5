package dev.errata.bench.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bench.proof.Books;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The packaged program, killed ten times. */
class ChaosIT {

    private static final long SEED = 1;
    private static final int KILLS_OF_A_ROUND = 5;

    private final Books books = Books.open(Optional.empty(), "chaos");

    @Test
    void ten_kills_lose_nothing_and_do_nothing_twice() {
        IntStream.range(0, 2).parallel().forEach(number -> new Round(SEED, number, books).run(KILLS_OF_A_ROUND, false));

        long broken = books.broken();
        assertThat(broken).as(this::table).isZero();
        assertThat(books.counted(Chaos.KILLS)).isGreaterThanOrEqualTo(2 * KILLS_OF_A_ROUND);
        assertThat(books.counted("acknowledged questions on slack")).isPositive();
        assertThat(books.counted("acknowledged questions on teams")).isPositive();
        assertThat(books.counted("answered once")).isPositive();
    }

    private String table() {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        books.close(new PrintStream(table, true, StandardCharsets.UTF_8), SEED);
        return table.toString(StandardCharsets.UTF_8);
    }
}
