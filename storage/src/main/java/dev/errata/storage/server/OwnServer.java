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
        String password = before.map(Access::password).orElseGet(Access::newPassword);
        String printed = cluster.secure(password);
        try {
            int port = cluster.start(before.map(Access::port));
            Access access = new Access(port, password, cluster.pid());
            access.connect();
            access.write(folder.access());
            OwnServer own = new OwnServer(lock, cluster, folder, access);
            own.log.keepSmall();
            own.watch.begin();
            return own;
        } catch (IOException e) {
            cluster.stop();
            throw e;
        } catch (SQLException e) {
            cluster.stop();
            throw new StorageException(
                    "PostgreSQL in " + folder.path()
                            + " started, but does not let its owner in; when its accounts were set up" + " it said: "
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
