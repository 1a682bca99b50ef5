package dev.errata.storage.server;

import dev.errata.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says which process the server belongs to; the operating system frees it when that process dies. */
final class FolderLock implements AutoCloseable {

    /**
     * Static because the operating system's lock is per process, too: closing a second channel on the same file, even one that got no
     * lock, would free the lock that the first one holds.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty while this or another process holds it. */
    static Optional<FolderLock> tryTake(Path file) {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<FolderLock> taken = Optional.empty();
        try {
            taken = tryLock(file);
            return taken;
        } catch (IOException e) {
            throw new StorageException(
                    "The file " + file + " cannot be locked; choose a folder on a local disk with ERRATA_DATA_DIR", e);
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    private static Optional<FolderLock> tryLock(Path file) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(file, options, DataFolder.OWNER_ONLY_FILE);
        if (channel.tryLock() != null) {
            return Optional.of(new FolderLock(file, channel));
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
