package dev.errata.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings a database to the form that this version of the program works with. */
final class Migrations {

    /** The version of the newest of them. */
    static final String NEWEST = "37";

    private final DatabaseLogin app;
    private final DatabaseLogin owner;

    Migrations(DatabaseLogin app, DatabaseLogin owner) {
        this.app = app;
        this.owner = owner;
    }

    void migrate() {
        AppRole role = new AppRole(appUser());
        try (Connection connection = new Connections(owner).open()) {
            role.ensure(connection);
            if (!isCurrent(connection)) {
                flyway().migrate();
            }
        } catch (SQLException | FlywayException e) {
            throw new StorageException("migrating the database as " + owner + " failed: " + Trouble.of(e), e);
        }
    }

    boolean isCurrent() {
        try (Connection connection = new Connections(owner).open()) {
            return isCurrent(connection);
        } catch (SQLException e) {
            throw new StorageException("asking the database what it was brought to failed: " + Trouble.of(e), e);
        }
    }

    /** Told without the library, which takes half a second to find nothing to do. */
    private static boolean isCurrent(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet known = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
                known.next();
                if (!known.getBoolean(1)) {
                    return false;
                }
            }
            try (ResultSet newest = statement.executeQuery(
                    "select version, bool_and(success) over () from flyway_schema_history order by installed_rank desc limit 1")) {
                return newest.next() && NEWEST.equals(newest.getString(1)) && newest.getBoolean(2);
            }
        }
    }

    /** The versions that are not applied yet, in order. */
    List<String> pending() {
        return Arrays.stream(flyway().info().pending())
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .toList();
    }

    /** Asks the server, since behind a pooler the name to log in with can be another one. */
    String appUser() {
        try (Connection connection = new Connections(app).open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_user")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new StorageException("asking the database who " + app + " is failed: " + Trouble.of(e), e);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                .locations("classpath:dev/errata/storage/migration")
                .load();
    }
}
