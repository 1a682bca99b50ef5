package dev.errata.bench.proof.histories;

import dev.errata.bench.proof.Books;

/** Writes down what happened in one history, and what should not have. */
record Tally(Books books, long seed) {

    void count(String what) {
        books.count(what, 1);
    }

    void check(boolean right, String what) {
        if (!right) {
            books.broke("history of seed " + seed + ": " + what);
        }
    }
}
