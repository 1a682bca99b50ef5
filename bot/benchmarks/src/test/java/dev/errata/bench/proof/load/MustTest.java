package dev.errata.bench.proof.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.proof.Books;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MustTest {

    private final Books books = Books.open(Optional.empty(), "load");
    private final Must must = new Must(books, 7);

    @Test
    void what_is_taken_soon_breaks_nothing() {
        must.takeSoon(phase(99, 20, 1, 2_500));

        assertThat(books.broken()).isZero();
        assertThat(books.counted("acknowledged")).isEqualTo(100);
    }

    @Test
    void one_of_a_hundred_may_take_long_and_two_may_not() {
        must.takeSoon(phase(98, 20, 2, 250));

        assertThat(books.broken()).isEqualTo(1);
    }

    @Test
    void none_may_take_longer_than_slack_waits() {
        must.takeSoon(phase(99, 20, 1, 2_501));

        assertThat(books.broken()).isEqualTo(1);
    }

    @Test
    void none_may_be_refused_and_a_refusal_is_no_time() {
        Phase phase = phase(99, 20, 1, 20);
        phase.add(System.nanoTime(), false);

        must.take(phase);

        assertThat(phase.times().count()).isEqualTo(100);
        assertThat(books.counted("refused")).isEqualTo(1);
        assertThat(books.broken()).isEqualTo(1);
    }

    @Test
    void nothing_measured_is_nothing_proved() {
        must.takeSoon(new Phase("nobody came"));

        assertThat(books.broken()).isEqualTo(2);
    }

    @Test
    void a_quiet_channel_waits_two_seconds_more_at_most() {
        Distribution alone = distribution(5, 2_000);

        must.keepApart(alone, distribution(5, 4_000));
        assertThat(books.broken()).isZero();

        must.keepApart(alone, distribution(5, 4_001));
        assertThat(books.broken()).isEqualTo(1);
    }

    @Test
    void memory_is_bounded() {
        must.fit(600, "");
        assertThat(books.broken()).isZero();

        must.fit(601, "");
        assertThat(books.broken()).isEqualTo(1);
    }

    private static Phase phase(int times, double millis, int others, double otherMillis) {
        Phase phase = new Phase("60 a second");
        for (int i = 0; i < times; i++) {
            phase.times().addMillis(millis);
        }
        for (int i = 0; i < others; i++) {
            phase.times().addMillis(otherMillis);
        }
        return phase;
    }

    private static Distribution distribution(int times, double millis) {
        return phase(times, millis, 0, 0).times();
    }
}
