package dev.errata.storage.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The PostgreSQL that the program brings along: it belongs to the process that holds the folder's lock, and others join it. */
public final class EmbeddedServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Access access;
    private final Optional<OwnServer> own;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServer(Access access, Optional<OwnServer> own) {
        this.access = access;
        this.own = own;
    }

    /**
     * Starts the server of this folder, or joins it where another process runs it. Safe to call from many processes at once.
     *
     * @throws EmbeddedServerException if it neither starts nor answers
     */
    public static EmbeddedServer open(Path dataDir) {
        return open(dataDir, PATIENCE);
    }

    static EmbeddedServer open(Path dataDir, Duration patience) {
        Binaries binaries = Binaries.ofThisSystem();
        DataFolder folder = DataFolder.in(dataDir);
        long start = System.nanoTime();
        while (System.nanoTime() - start < patience.toNanos()) {
            Optional<FolderLock> lock = FolderLock.tryTake(folder.lock());
            if (lock.isPresent()) {
                OwnServer own = OwnServer.start(binaries, folder, lock.get());
                return new EmbeddedServer(own.access(), Optional.of(own));
            }
            Optional<Access> running = Access.read(folder.access()).filter(Access::answers);
            if (running.isPresent()) {
                return new EmbeddedServer(running.get(), Optional.empty());
            }
            pause(folder);
        }
        throw new EmbeddedServerException(
                "Another process holds " + folder.lock() + ", but the server that it should run did not"
                        + " answer within " + patience.toSeconds() + " s; end that process and start again");
    }

    /** How to reach it, as the owner of the database, who is no superuser. */
    public DatabaseUrl url() {
        return access.url();
    }

    /** Whether this process runs the server, and will stop it. */
    public boolean owned() {
        return own.isPresent();
    }

    /** The server's first process; its children use memory, too. */
    public long pid() {
        return access.pid();
    }

    /** Stops the server if this process runs it, and does nothing the second time. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            own.ifPresent(OwnServer::close);
        }
    }

    private static void pause(DataFolder folder) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while waiting for the server in " + folder.path(), e);
        }
    }
}
