package dev.errata.bench.proof.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttacksProofTest {

    private static final int ORDINARY = 12;
    private static final long SEED = 20_261_129;

    /** With our own texts; anyone can run it with others. */
    @Test
    void a_text_stays_a_text_wherever_it_comes_out_and_what_means_no_harm_is_taken_as_it_is() {
        Books books = Books.open(Optional.empty(), "attacks");
        List<AttackText> own = AttackText.own();

        AttacksProof.prove(
                own, new Siege.Extent(1, ORDINARY, 2, Siege.PLATFORMS, SEED), Deadline.in(Optional.empty()), books);

        for (String chat : List.of("Slack", "Teams", "page")) {
            assertThat(books.counted(chat + ", texts through every mouth")).isGreaterThanOrEqualTo(own.size() / 3);
            assertThat(books.counted(chat + ", ordinary corrections")).isEqualTo(ORDINARY / 3);
        }
        assertThat(books.counted("prompts looked at")).isGreaterThan(4L * own.size());
        assertThat(books.counted("command line, corrections show")).isPositive();
        assertThat(books.counted("lines of the log looked at")).isPositive();
        assertThat(books.broken()).as(table(books)).isZero();
    }

    private static String table(Books books) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        books.close(new PrintStream(out, true, StandardCharsets.UTF_8), SEED);
        return out.toString(StandardCharsets.UTF_8);
    }
}
