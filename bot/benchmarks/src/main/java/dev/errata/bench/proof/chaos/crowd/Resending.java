package dev.errata.bench.proof.chaos.crowd;

import dev.errata.bench.proof.Books;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/**
 * How platforms send: what was not acknowledged up to three times more, faster than they do it; some of it late, so that it arrives out of
 * order, and some of it again although it was acknowledged.
 */
final class Resending implements AutoCloseable {

    private static final int THREADS = 12;
    private static final int IN_A_HUNDRED = 12;
    private static final List<Integer> PAUSES = List.of(500, 3_000, 12_000);
    private static final int LATE = 2_000;
    private static final Duration PATIENCE_OF_SLACK = Duration.ofSeconds(3);

    private final ScheduledExecutorService threads = new ScheduledThreadPoolExecutor(THREADS);
    private final AtomicInteger pending = new AtomicInteger();
    private final Random random;
    private final Books books;

    Resending(Random random, Books books) {
        this.random = random;
        this.books = books;
    }

    /**
     * Sends something until it is acknowledged or nobody tries any more.
     *
     * @param attempt is given how often it was tried before, and says whether it was acknowledged
     */
    void send(IntPredicate attempt, Runnable acknowledged) {
        if (random.nextInt(100) < IN_A_HUNDRED) {
            books.count("events sent late", 1);
            later(random.nextInt(LATE), () -> send(0, attempt, acknowledged));
        } else {
            send(0, attempt, acknowledged);
        }
    }

    private void send(int before, IntPredicate attempt, Runnable acknowledged) {
        long start = System.nanoTime();
        if (attempt.test(before)) {
            acknowledged.run();
            if (System.nanoTime() - start > PATIENCE_OF_SLACK.toNanos()) {
                books.count("events acknowledged after more than 3 s", 1);
            }
            perhapsAgain(attempt);
        } else if (before < PAUSES.size()) {
            books.count("events sent again", 1);
            later(PAUSES.get(before), () -> send(before + 1, attempt, acknowledged));
        } else {
            books.count("events never acknowledged", 1);
        }
    }

    private void perhapsAgain(IntPredicate attempt) {
        if (random.nextInt(100) < IN_A_HUNDRED) {
            books.count("acknowledged events sent again", 1);
            later(random.nextInt(2 * LATE), () -> countRefused(attempt.test(1)));
        }
    }

    private void countRefused(boolean acknowledged) {
        books.count("acknowledged events refused later", acknowledged ? 0 : 1);
    }

    private void later(int millis, Runnable what) {
        pending.incrementAndGet();
        Future<?> unused = threads.schedule(
                () -> {
                    try {
                        what.run();
                    } finally {
                        pending.decrementAndGet();
                    }
                },
                millis,
                TimeUnit.MILLISECONDS);
    }

    void awaitAll() {
        while (pending.get() > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
