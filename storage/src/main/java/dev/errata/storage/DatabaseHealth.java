package dev.errata.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;

/** Looks at a database without changing anything: may this program work on it, and does row-level security hold? */
public final class DatabaseHealth {

    private static final int OLDEST = 14;
    private static final int NEWEST = 18;

    private final DatabaseLogin app;
    private final DatabaseLogin owner;

    public DatabaseHealth(DatabaseLogin app, DatabaseLogin owner) {
        this.app = app;
        this.owner = owner;
    }

    /** Everything that is wrong, in the order in which to mend it; empty for a healthy database. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = new Connections(app).open()) {
            version(connection, findings);
            if (ask(connection, "show transaction_read_only").contains("on")) {
                findings.add(new Finding(
                        "the database is read-only",
                        "give the address of one that takes changes, or let this one take them: it may be a standby, or be set to"
                                + " default_transaction_read_only"));
                return findings;
            }
            List<String> statements = administratorStatements();
            statements.forEach(sql -> findings.add(new Finding(
                    "the role " + AppRole.NAME + " is not ready for use", "as an administrator: " + sql + ";")));
            migrations(findings);
            if (statements.isEmpty()) {
                bypass(connection, findings);
            }
            tables(connection, findings);
        } catch (StorageException e) {
            findings.add(new Finding(
                    e.getMessage() == null ? "the database cannot be asked" : e.getMessage(), "mend that first"));
        } catch (SQLException | FlywayException e) {
            findings.add(new Finding("looking at the database failed: " + Trouble.of(e), "see that error"));
        }
        return findings;
    }

    /** What a database administrator has to run, where the program may not; empty if nothing is missing. */
    public List<String> administratorStatements() {
        try (Connection connection = new Connections(app).open()) {
            return new AppRole(new Migrations(app, owner).appUser()).missing(connection);
        } catch (SQLException e) {
            throw new StorageException("asking for the role " + AppRole.NAME + " failed: " + Trouble.of(e), e);
        }
    }

    /** The server's own words for its version. */
    public String version() {
        try (Connection connection = new Connections(app).open()) {
            return String.join("", ask(connection, "show server_version"));
        } catch (SQLException e) {
            throw new StorageException("asking for the version failed: " + Trouble.of(e), e);
        }
    }

    private static void version(Connection connection, List<Finding> findings) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST || major > NEWEST) {
            findings.add(new Finding(
                    "PostgreSQL is version " + major,
                    "use a version from " + OLDEST + " to " + NEWEST + ", which Errata is tested with"));
        }
    }

    private void migrations(List<Finding> findings) {
        List<String> pending = new Migrations(app, owner).pending();
        if (!pending.isEmpty()) {
            findings.add(new Finding(
                    "migrations " + String.join(", ", pending) + " are not applied",
                    "run 'serve' once, with DATABASE_OWNER_URL if roles are separate"));
        }
    }

    /** Asked from within, since what counts is who a transaction acts as. */
    private static void bypass(Connection connection, List<Finding> findings) throws SQLException {
        connection.setAutoCommit(false);
        try {
            ask(connection, "set local role " + AppRole.NAME);
            boolean bypasses = !ask(
                            connection,
                            "select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)")
                    .isEmpty();
            if (bypasses) {
                findings.add(new Finding(
                        "the role " + AppRole.NAME + " passes row-level security",
                        "as an administrator: alter role " + AppRole.NAME + " nosuperuser nobypassrls;"));
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void tables(Connection connection, List<Finding> findings) throws SQLException {
        List<String> open = ask(connection, """
                select quote_ident(class.relname) from pg_class class
                join pg_attribute attribute on attribute.attrelid = class.oid
                  and attribute.attname = 'workspace_id' and not attribute.attisdropped
                where class.relkind in ('r', 'p') and class.relname <> 'installation'
                  and class.relnamespace = current_schema()::regnamespace
                  and not (class.relrowsecurity and class.relforcerowsecurity
                    and exists (select from pg_policy policy where policy.polrelid = class.oid))
                order by class.relname
                """);
        for (String table : open) {
            findings.add(new Finding(
                    "row-level security does not hold on table " + table,
                    "as the owner: alter table " + table + " enable row level security, force row level security;"
                            + " create policy workspace on " + table + " using (workspace_id ="
                            + " nullif(current_setting('app.workspace', true), '')::uuid);"));
        }
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        answers.add(rows.getString(1));
                    }
                }
            }
        }
        return answers;
    }
}
