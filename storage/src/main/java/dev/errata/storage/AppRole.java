package dev.errata.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The role that every transaction acts as: it cannot log in and cannot pass row-level security. */
final class AppRole {

    static final String NAME = "errata_app";

    private static final int FIRST_WITH_GRANT_OPTIONS = 160_000;

    private final String appUser;

    /** @param appUser who logs in to work, and has to be allowed to act as the role */
    AppRole(String appUser) {
        this.appUser = appUser;
    }

    /** The statements that are still to be run, in order; empty when all is as it should be. */
    List<String> missing(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        if (!exists(connection)) {
            statements.add("create role " + NAME + " nologin nobypassrls");
            statements.add(grant(connection));
        } else if (!mayBeUsed(connection)) {
            statements.add(grant(connection));
        }
        return statements;
    }

    /** Runs them; where the user may not, says which ones an administrator has to run. */
    void ensure(Connection connection) {
        List<String> missing = List.of();
        try {
            missing = missing(connection);
            for (String sql : missing) {
                run(connection, sql);
            }
        } catch (SQLException e) {
            throw new StorageException(
                    "making the role " + NAME + " failed: " + Trouble.of(e)
                            + ". Have an administrator of the database run: " + String.join("; ", missing) + ";",
                    e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            // Roles belong to the whole server: another database of ours may just have made it.
            boolean madeMeanwhile = "42710".equals(e.getSQLState()) || "23505".equals(e.getSQLState());
            if (!madeMeanwhile) {
                throw e;
            }
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        return isTrue(connection, "select exists (select from pg_roles where rolname = ?)", NAME);
    }

    private boolean mayBeUsed(Connection connection) throws SQLException {
        String privilege = hasGrantOptions(connection) ? "SET" : "MEMBER";
        return isTrue(connection, "select pg_has_role(?, ?, ?)", appUser, NAME, privilege)
                && isTrue(connection, "select pg_has_role(?, ?, 'USAGE')", appUser, NAME);
    }

    private String grant(Connection connection) throws SQLException {
        String options = hasGrantOptions(connection) ? " with inherit true, set true" : "";
        return "grant " + NAME + " to \"" + appUser.replace("\"", "\"\"") + "\"" + options;
    }

    private static boolean hasGrantOptions(Connection connection) throws SQLException {
        return isTrue(
                connection,
                "select current_setting('server_version_num')::integer >= ?::integer",
                String.valueOf(FIRST_WITH_GRANT_OPTIONS));
    }

    private static boolean isTrue(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
