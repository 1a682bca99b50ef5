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
            flyway().migrate();
        } catch (SQLException | FlywayException e) {
            throw new StorageException("migrating the database as " + owner + " failed: " + Trouble.of(e), e);
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
