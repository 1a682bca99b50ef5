package dev.errata.bench.proof.load;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.proof.Books;

/** What is promised of the program under load. What of it was not kept is in the books. */
final class Must {

    /** How long an acknowledgement may take, in milliseconds. */
    static final String TIMES = "p99 under 250, max 2500";

    /** In megabytes. */
    static final int MEMORY = 600;

    /** In milliseconds. */
    static final int LATER = 2_000;

    private static final double P99 = .99;
    private static final double P99_MILLIS = 250;
    private static final double MOST_MILLIS = 2_500;

    private final Books books;
    private final long seed;

    Must(Books books, long seed) {
        this.books = books;
        this.seed = seed;
    }

    /** Whatever comes is taken, however new the program is. */
    void take(Phase phase) {
        books.count("acknowledged", phase.times().count());
        books.count("refused", phase.refused());
        if (phase.refused() > 0) {
            broke(phase.refused() + " refused", phase.name());
        }
    }

    /** And is acknowledged soon. */
    void takeSoon(Phase phase) {
        take(phase);
        atMost("p99", phase.times().millis(P99), Math.nextDown(P99_MILLIS), phase.name());
        atMost("max", phase.times().millis(1), MOST_MILLIS, phase.name());
    }

    void fit(long megabytes, String when) {
        if (megabytes > MEMORY) {
            broke(megabytes + " MB", when);
        }
    }

    /** A busy channel delays a quiet one by little. */
    void keepApart(Distribution alone, Distribution beside) {
        atMost("max", beside.millis(1), alone.millis(.5) + LATER, "beside a busy channel");
    }

    private void atMost(String what, double millis, double most, String when) {
        if (!(millis <= most)) {
            broke("%s of %.0f ms".formatted(what, millis), when);
        }
    }

    private void broke(String what, String when) {
        books.broke(what + ", " + when + ", seed " + seed);
    }
}
