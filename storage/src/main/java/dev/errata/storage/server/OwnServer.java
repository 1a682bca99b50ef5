package dev.errata.storage.server;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** A server that this process started and will stop. */
final class OwnServer implements AutoCloseable {

    private final FolderLock lock;
    private final Cluster cluster;
    private final ServerLog log;
    private final Access access;

    private OwnServer(FolderLock lock, Cluster cluster, ServerLog log, Access access) {
        this.lock = lock;
        this.cluster = cluster;
        this.log = log;
        this.access = access;
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
            throw new EmbeddedServerException(
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
            long pid = cluster.firstProcess()
                    .map(ProcessHandle::pid)
                    .orElseThrow(() ->
                            new EmbeddedServerException("PostgreSQL ended right after its start; see " + folder.log()));
            Access access = new Access(port, password, pid);
            access.connect();
            access.write(folder.access());
            ServerLog log = new ServerLog(folder.log());
            log.keepSmall();
            return new OwnServer(lock, cluster, log, access);
        } catch (IOException e) {
            cluster.stop();
            throw e;
        } catch (SQLException e) {
            cluster.stop();
            throw new EmbeddedServerException(
                    "PostgreSQL in " + folder.path()
                            + " started, but does not let its owner in; when its accounts were set up" + " it said: "
                            + printed,
                    e);
        }
    }

    Access access() {
        return access;
    }

    @Override
    public void close() {
        log.close();
        try {
            cluster.stop();
        } finally {
            lock.close();
        }
    }
}
