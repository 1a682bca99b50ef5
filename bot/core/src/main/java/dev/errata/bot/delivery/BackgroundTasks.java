package dev.errata.bot.delivery;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few threads for small things done right after a request, beside the queue, with a bounded number of things that wait for them. They
 * are worth nothing later, so they are not kept.
 */
public final class BackgroundTasks implements AutoCloseable {

    public static final int THREADS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);
    private static final int WAITING = 200;

    private final ThreadPoolExecutor pool;

    public BackgroundTasks(String name) {
        pool = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Does something soon, and nothing if too much is waiting already.
     *
     * @param what says in the log what failed; no texts of people
     */
    public void soon(String what, Runnable task) {
        try {
            pool.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.warn("{} failed: {}", what, e.getMessage());
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("{} was left out: {} are waiting", what, WAITING);
        }
    }

    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
