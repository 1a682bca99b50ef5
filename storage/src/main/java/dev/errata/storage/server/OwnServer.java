package dev.errata.storage.server;

import dev.errata.storage.StorageException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** A server that this process started and will stop. */
final class OwnServer implements AutoCloseable {

    /** Less than what most systems allow a program for its end. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FolderLock lock;
    private final Cluster cluster;
    private final ServerLog log;
    private final ServerWatch watch;
    private final DataFolder folder;
    private final Access access;

    private OwnServer(FolderLock lock, Cluster cluster, DataFolder folder, Access access) {
        this.lock = lock;
        this.cluster = cluster;
        this.folder = folder;
        this.access = access;
        this.log = new ServerLog(folder.log());
        this.watch = new ServerWatch(new Watched());
    }

    /** Starts the server of the folder that this lock is for, and keeps the lock unless that fails. */
    static OwnServer start(Binaries binaries, DataFolder folder, FolderLock lock) {
        try {
            Programs programs = new Programs(binaries.unpackedIn(folder), folder.path());
            Cluster cluster = new Cluster(folder, folder.data(binaries.major()), programs);
            cluster.stopOrphans();
            binaries.deleteOthers(folder);
            cluster.createIfAbsent();
            return start(cluster, folder, lock);
        } catch (IOException e) {
            lock.close();
            throw new StorageException(
                    "PostgreSQL could not be set up in " + folder.path() + " (" + e
                            + "); mend the cause and start again",
                    e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static OwnServer start(Cluster cluster, DataFolder folder, FolderLock lock) throws IOException {
        Optional<Access> before = Access.read(folder.access());
        cluster.configure();
        try {
            Optional<Access> as = before.isEmpty() ? Optional.empty() : asBefore(cluster, before.get());
            Access access = as.isPresent() ? as.get() : secured(cluster, folder, before);
            access.write(folder.access());
            OwnServer own = new OwnServer(lock, cluster, folder, access);
            own.log.keepSmall();
            own.watch.begin();
            return own;
        } catch (IOException e) {
            cluster.stop();
            throw e;
        }
    }

    /** As its owner knows it; empty, and not running, where it no longer lets them in. */
    private static Optional<Access> asBefore(Cluster cluster, Access before) throws IOException {
        Access access = new Access(cluster.start(Optional.of(before.port())), before.password(), cluster.pid());
        if (access.answers()) {
            return Optional.of(access);
        }
        cluster.stop();
        return Optional.empty();
    }

    /** With accounts set up anew, which mends lost or changed ones. */
    private static Access secured(Cluster cluster, DataFolder folder, Optional<Access> before) throws IOException {
        String password = before.map(Access::password).orElseGet(Access::newPassword);
        String printed = cluster.secure(password);
        Access access = new Access(cluster.start(before.map(Access::port)), password, cluster.pid());
        try {
            access.connect();
            return access;
        } catch (SQLException e) {
            cluster.stop();
            throw new StorageException(
                    "PostgreSQL in " + folder.path()
                            + " started, but does not let its owner in; when its accounts were set up it said: "
                            + printed,
                    e);
        }
    }

    Access access() {
        return access;
    }

    /** Clients know the address, so the server comes back on it or not at all. */
    private final class Watched implements ServerWatch.Server {

        @Override
        public boolean runs() {
            return cluster.firstProcess().filter(cluster::isOurs).isPresent();
        }

        @Override
        public void startAgain() throws IOException {
            cluster.stopOrphans();
            long pid = cluster.startOn(access.port());
            new Access(access.port(), access.password(), pid).write(folder.access());
        }
    }

    /** Waits for the commands that work on the server, since what they began would be lost. */
    @Override
    public void close() {
        log.close();
        watch.close();
        Guests.Seat alone = new Guests(folder.guests()).awaitNone(PATIENCE);
        try {
            cluster.stop();
        } finally {
            alone.close();
            lock.close();
        }
    }
}
