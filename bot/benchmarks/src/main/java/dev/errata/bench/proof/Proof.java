package dev.errata.bench.proof;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that tries a promise on many seeded cases, counts what broke it, and ends with 1 if anything did. */
public abstract class Proof implements Callable<Integer> {

    @Option(
            names = "--seed",
            description = "what all cases follow from (default: another one each time, which is printed)")
    private @Nullable Long seed;

    @Option(names = "--minutes", description = "how long it goes on at most (default: until all its cases are tried)")
    private @Nullable Integer minutes;

    @Option(
            names = "--books",
            paramLabel = "FOLDER",
            description = "where it is written down what was tried and what broke; a folder with books is gone on with")
    private @Nullable Path folder;

    /** As it is called on the command line. */
    protected abstract String name();

    /** Tries cases until the deadline or its own end, and counts in the books. */
    protected abstract void prove(long seed, Deadline deadline, Books books);

    @Override
    public final Integer call() {
        Books books = Books.open(Optional.ofNullable(folder), name());
        long first = seed == null ? ThreadLocalRandom.current().nextLong(1, 1_000_000_000) : seed;
        long own = first + books.runs();
        System.out.printf("%s, seed %d%n", name(), own);
        ScheduledExecutorService saving = Executors.newSingleThreadScheduledExecutor();
        // A run of hours that is killed or fails loses a minute of its books.
        Future<?> unused = saving.scheduleWithFixedDelay(books::save, 1, 1, TimeUnit.MINUTES);
        try {
            prove(own, Deadline.in(Optional.ofNullable(minutes)), books);
        } finally {
            saving.shutdownNow();
        }
        books.close(System.out, own);
        return books.broken() == 0 ? 0 : 1;
    }
}
