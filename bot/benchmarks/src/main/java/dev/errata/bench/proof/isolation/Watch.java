package dev.errata.bench.proof.isolation;

import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.estate.Estate;
import dev.errata.bench.proof.estate.Mark;
import dev.errata.bench.proof.estate.Teaching;

/** Reads what comes out of the doors, and writes down what should not have. */
final class Watch {

    private final Estate estate;
    private final Books books;
    private final String run;

    /** @param run what shows it again */
    Watch(Estate estate, Books books, String run) {
        this.estate = estate;
        this.books = books;
        this.run = run;
    }

    void read(Door door, String text, String whence) {
        for (Mark mark : Mark.in(text)) {
            books.count("marks read at " + door.name(), 1);
            if (!door.lets(mark, estate)) {
                leak(door.name(), describe(mark) + " got to " + whence);
            }
        }
    }

    void leak(String door, String what) {
        books.broke(run + ", " + door + ": " + what);
    }

    void count(String what) {
        books.count(what, 1);
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
