package dev.errata.bench.proof.load;

import dev.errata.bench.program.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Mentions that come at a steady rate, each in a channel by chance, whatever becomes of those before. */
final class Arrivals implements AutoCloseable {

    private static final int SENDERS = 64;

    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final Mentions mentions;
    private final List<String> channels;
    private final Random random;

    Arrivals(Mentions mentions, List<String> channels, long seed) {
        this.mentions = mentions;
        this.channels = List.copyOf(channels);
        this.random = new Random(seed);
    }

    /** Returns once the last of them has been answered, with an acknowledgement or a refusal. */
    void come(int count, int aSecond, Phase phase) {
        List<Future<?>> sent = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / aSecond;
            waitUntil(due);
            String channel = channels.get(random.nextInt(channels.size()));
            sent.add(senders.submit(() -> phase.add(due, mentions.send(channel))));
        }
        sent.forEach(Arrivals::waitFor);
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void waitFor(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an event was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while events were sent", e);
        }
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
