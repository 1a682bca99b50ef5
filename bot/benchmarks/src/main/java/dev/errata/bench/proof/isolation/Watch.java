package dev.errata.bench.proof.isolation;

import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.estate.Estate;
import dev.errata.bench.proof.estate.Mark;
import dev.errata.bench.proof.estate.Teaching;

/** Reads what comes out of the doors, and writes down what should not have. */
final class Watch {

    private final Estate estate;
    private final Books books;
    private final long seed;
    private final String how;

    /** @param how what is different about this run, at the end of each line of the books */
    Watch(Estate estate, Books books, long seed, String how) {
        this.estate = estate;
        this.books = books;
        this.seed = seed;
        this.how = how;
    }

    void read(Door door, String text, String whence) {
        for (Mark mark : Mark.in(text)) {
            count("marks read at " + door.name());
            if (!door.lets(mark, estate)) {
                leak(door.name(), describe(mark) + " got to " + whence);
            }
        }
    }

    void leak(String door, String what) {
        books.broke("seed " + seed + how + ", " + door + ": " + what);
    }

    void count(String what) {
        books.count(what + how, 1);
    }

    private String describe(Mark mark) {
        if (mark.kind() != Mark.Kind.LESSON) {
            return mark.kind() + " " + mark.number();
        }
        Teaching teaching = estate.taught().get(mark.number());
        return "correction " + mark.number() + " for " + teaching.correction().scope() + " made in "
                + teaching.correction().madeIn() + (teaching.isOver() ? " (over)" : "");
    }
}
