package dev.errata.storage.server;

import dev.errata.storage.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The processes that work on a server which another one runs. Each holds a shared lock on one file, so that whoever runs the server can
 * wait for them before it stops; the operating system frees the lock of one that dies.
 */
final class Guests {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Set<StandardOpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private final Path file;

    Guests(Path file) {
        this.file = file;
    }

    /** A place that is free again when it is closed. */
    interface Seat extends AutoCloseable {
        @Override
        void close();
    }

    /** Empty while the server is being stopped. */
    Optional<Seat> enter() {
        return lock(true);
    }

    /** Waits until all have left, at most this long, and lets nobody in until the seat is closed. */
    Seat awaitNone(Duration patience) {
        long start = System.nanoTime();
        Optional<Seat> alone = lock(false);
        while (alone.isEmpty() && System.nanoTime() - start < patience.toNanos()) {
            pause();
            alone = lock(false);
        }
        return alone.orElse(() -> {});
    }

    private Optional<Seat> lock(boolean shared) {
        try {
            FileChannel channel = FileChannel.open(file, OPTIONS, DataFolder.OWNER_ONLY_FILE);
            Optional<Seat> seat = locked(channel, shared) ? Optional.of(() -> closed(channel)) : Optional.empty();
            if (seat.isEmpty()) {
                closed(channel);
            }
            return seat;
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private static boolean locked(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Somebody in this very process, who stops with it anyway.
            return true;
        }
    }

    private void closed(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private StorageException trouble(IOException e) {
        return new StorageException(
                "The file " + file + " cannot be locked; choose a folder on a local disk with ERRATA_DATA_DIR", e);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while waiting for commands that use the database", e);
        }
    }
}
