package dev.errata.storage.server;

import dev.errata.storage.DatabaseLogin;
import dev.errata.storage.StorageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The PostgreSQL that the program brings along: it belongs to the process that holds the folder's lock, and others join it. */
public final class EmbeddedServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Access access;
    private final Optional<OwnServer> own;
    private final Guests.Seat seat;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServer(Access access, Optional<OwnServer> own, Guests.Seat seat) {
        this.access = access;
        this.own = own;
        this.seat = seat;
    }

    /**
     * Starts the server of this folder, or joins it where another process runs it. Safe to call from many processes at once. Whoever runs
     * it does not stop it before those who joined have closed theirs.
     *
     * @throws StorageException if it neither starts nor answers
     */
    public static EmbeddedServer open(Path dataDir) {
        return open(dataDir, PATIENCE);
    }

    static EmbeddedServer open(Path dataDir, Duration patience) {
        DataFolder folder = DataFolder.in(dataDir);
        return untilThere(folder, patience, () -> started(folder).or(() -> joined(folder)))
                .orElseThrow(() -> new StorageException(
                        "Another process holds " + folder.lock() + ", but the server that it should run did not"
                                + " answer within " + patience.toSeconds() + " s; end that process and start again"));
    }

    /**
     * Starts the server of this folder, for a process that others shall be able to lean on. Empty if another process still runs it after
     * this time.
     *
     * @throws StorageException if it does not start
     */
    public static Optional<EmbeddedServer> own(Path dataDir, Duration patience) {
        DataFolder folder = DataFolder.in(dataDir);
        return untilThere(folder, patience, () -> started(folder));
    }

    private static Optional<EmbeddedServer> untilThere(
            DataFolder folder, Duration patience, Supplier<Optional<EmbeddedServer>> attempt) {
        long start = System.nanoTime();
        Optional<EmbeddedServer> there = attempt.get();
        while (there.isEmpty() && System.nanoTime() - start < patience.toNanos()) {
            pause(folder);
            there = attempt.get();
        }
        return there;
    }

    private static Optional<EmbeddedServer> started(DataFolder folder) {
        Binaries binaries = Binaries.ofThisSystem();
        return FolderLock.tryTake(folder.lock()).map(lock -> {
            OwnServer own = OwnServer.start(binaries, folder, lock);
            return new EmbeddedServer(own.access(), Optional.of(own), () -> {});
        });
    }

    private static Optional<EmbeddedServer> joined(DataFolder folder) {
        Optional<Guests.Seat> seat = new Guests(folder.guests()).enter();
        Optional<EmbeddedServer> joined = seat.flatMap(taken -> Access.read(folder.access())
                .filter(Access::answers)
                .map(access -> new EmbeddedServer(access, Optional.empty(), taken)));
        if (joined.isEmpty()) {
            seat.ifPresent(Guests.Seat::close);
        }
        return joined;
    }

    /** How to reach it, as the owner of the database, who is no superuser. */
    public DatabaseLogin login() {
        return access.login();
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
            seat.close();
            own.ifPresent(OwnServer::close);
        }
    }

    private static void pause(DataFolder folder) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while waiting for the server in " + folder.path(), e);
        }
    }
}
