package dev.errata.storage;

import com.zaxxer.hikari.HikariDataSource;
import dev.errata.bot.delivery.WaitedFor;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A migrated PostgreSQL with three pools of connections: one for work, one for requests that a platform waits for, and a small one of its own
 * for acknowledging, so that work which holds all connections delays no acknowledgement, and neither does a form.
 */
public final class Database implements AutoCloseable {

    private static final int WORKING = 10;
    private static final int REQUESTS = 6;
    private static final int ACKNOWLEDGING = 4;

    /** A platform that is told nothing within three seconds sends again, so nothing that it waits for may take longer. */
    private static final Duration WAITED_FOR = Duration.ofSeconds(2);

    private static final Duration HUNG_UP = Duration.ofSeconds(30);

    private final HikariDataSource workingPool;
    private final HikariDataSource requestPool;
    private final HikariDataSource acknowledgingPool;
    private final Transactions working;
    private final Transactions acknowledging;

    private Database(HikariDataSource workingPool, HikariDataSource requestPool, HikariDataSource acknowledgingPool) {
        this.workingPool = workingPool;
        this.requestPool = requestPool;
        this.acknowledgingPool = acknowledgingPool;
        this.working = new Transactions(workingPool, new Transactions(requestPool, WAITED_FOR));
        this.acknowledging = new Transactions(acknowledgingPool, WAITED_FOR);
    }

    /**
     * Migrates and opens a database.
     *
     * @param app who works
     * @param owner who migrates; may be the same
     * @throws StorageException if it cannot be reached or migrated; the message says what to do, and has the statements for an administrator
     *     where the owner may not make the role
     */
    public static Database open(DatabaseLogin app, DatabaseLogin owner) {
        new Migrations(app, owner).migrate();
        Connections connections = new Connections(app);
        return new Database(
                connections.pool("errata-work", WORKING, Duration.ofSeconds(5), HUNG_UP),
                connections.pool("errata-request", REQUESTS, WAITED_FOR, WAITED_FOR.plusSeconds(1)),
                connections.pool("errata-acknowledge", ACKNOWLEDGING, WAITED_FOR, WAITED_FOR.plusSeconds(1)));
    }

    /** Something that is done with all tables at once. */
    public interface WithAllTables<T> {

        T in(Connection owner) throws SQLException, IOException;
    }

    /**
     * Migrates a database and does something in one transaction of its owner, however long it takes.
     *
     * @param doing what is being done, for the message when it fails
     * @throws StorageException if the database does not do it
     */
    public static <T> T asOwner(DatabaseLogin app, DatabaseLogin owner, String doing, WithAllTables<T> work)
            throws IOException {
        new Migrations(app, owner).migrate();
        try (Connection connection = new Connections(owner).openPatiently()) {
            connection.setAutoCommit(false);
            T done = work.in(connection);
            connection.commit();
            return done;
        } catch (SQLException e) {
            throw new StorageException(doing + " failed: " + Trouble.of(e), e);
        }
    }

    /** Transactions for work; on a thread on which a platform waits ({@link WaitedFor}) they fail after two seconds. */
    public Transactions working() {
        return working;
    }

    /** Transactions for what a platform waits for. */
    public Transactions acknowledging() {
        return acknowledging;
    }

    /** Plain connections as the user who logs in, for libraries that look after tables of their own. */
    public DataSource connections() {
        return workingPool;
    }

    /** What is wrong with it now, if anything; a database that went away is found again by itself. */
    public Optional<String> problem() {
        try {
            boolean readOnly = acknowledging.outside(
                    "asking whether the database answers",
                    handle -> handle.createQuery("select current_setting('transaction_read_only')::boolean")
                            .mapTo(Boolean.class)
                            .one());
            return readOnly ? Optional.of("the database is read-only") : Optional.empty();
        } catch (StorageException e) {
            return Optional.of("the database does not answer");
        }
    }

    @Override
    public void close() {
        acknowledgingPool.close();
        requestPool.close();
        workingPool.close();
    }
}
