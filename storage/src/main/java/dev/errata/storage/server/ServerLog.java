package dev.errata.storage.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the server's log small: PostgreSQL rotates its own by time, but has no limit to its size. */
final class ServerLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerLog.class);
    private static final long LIMIT = 1_000_000;
    private static final long SECONDS_BETWEEN = 60;

    private final Path file;
    private final CountDownLatch closed = new CountDownLatch(1);

    ServerLog(Path file) {
        this.file = file;
    }

    /** Looks at the log now and from now on. */
    void keepSmall() {
        Thread thread = new Thread(this::trimUntilClosed, "postgresql-log");
        thread.setDaemon(true);
        thread.start();
    }

    /** The server goes on writing to the same file, at its end, wherever that is then. */
    void trim() {
        try {
            if (Files.exists(file) && Files.size(file) > LIMIT) {
                Path older = file.resolveSibling(file.getFileName() + ".1");
                Files.copy(file, older, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                        .close();
            }
        } catch (IOException e) {
            LOG.warn("The log {} could not be kept small", file, e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void trimUntilClosed() {
        try {
            do {
                trim();
            } while (!closed.await(SECONDS_BETWEEN, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
