package dev.errata.storage.server;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again when it ends although nobody stopped it, as when the system is short of memory. */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final long SECONDS_BETWEEN = 1;

    private final Server server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "postgresql-watch");

    /** What is watched. */
    interface Server {

        boolean runs();

        void startAgain() throws IOException;
    }

    ServerWatch(Server server) {
        this.server = server;
    }

    void begin() {
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (!closed.await(SECONDS_BETWEEN, TimeUnit.SECONDS)) {
                if (!server.runs()) {
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() {
        try {
            LOG.error("PostgreSQL ended although nobody stopped it; starting it again");
            server.startAgain();
            LOG.info("PostgreSQL runs again");
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL could not be started again; trying once more", e);
        }
    }

    /** Returns when a start that is under way is over. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
