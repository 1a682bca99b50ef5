package dev.errata.storage.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.jdbc.PgConnection;

/** Puts all rows of a backup into a database in which there is nothing, or none of them. */
final class Load {

    private final Connection connection;

    Load(Connection connection) {
        this.connection = connection;
    }

    long from(Sections backup) throws SQLException, IOException {
        checkVersion(backup.schema());
        List<Table> tables = Table.all(connection);
        List<String> secured =
                tables.stream().filter(Table::isOfAWorkspace).map(Table::name).toList();
        // Nobody else is let in meanwhile. For its owner row-level security holds only where it is forced, and no rows
        // are copied into a table where it holds.
        for (String table : secured) {
            run("alter table " + table + " no force row level security");
        }
        checkEmpty(tables);
        long rows = copy(backup, tables);
        countOn();
        for (String table : secured) {
            run("alter table " + table + " force row level security");
        }
        return rows;
    }

    private void checkVersion(int theirs) throws SQLException {
        int ours = Sections.schema(connection);
        if (theirs != ours) {
            throw new BackupProblem(
                    theirs > ours ? BackupProblem.Reason.NEWER : BackupProblem.Reason.OLDER,
                    String.valueOf(theirs),
                    String.valueOf(ours));
        }
    }

    private void checkEmpty(List<Table> tables) throws SQLException {
        for (Table table : tables) {
            if (isTrue("select exists (select from " + table.name() + ")")) {
                throw new BackupProblem(BackupProblem.Reason.NOT_EMPTY);
            }
        }
    }

    private long copy(Sections backup, List<Table> tables) throws SQLException, IOException {
        Map<String, Table> byHeading = tables.stream().collect(Collectors.toMap(Table::heading, Function.identity()));
        CopyManager copy = connection.unwrap(PgConnection.class).getCopyAPI();
        long rows = 0;
        String heading = backup.heading();
        while (!heading.isEmpty()) {
            Table table = byHeading.get(heading);
            if (table == null) {
                throw new BackupProblem(BackupProblem.Reason.FOREIGN);
            }
            rows += rows(backup, copy.copyIn(table.copyIn()));
            heading = backup.heading();
        }
        return rows;
    }

    private static long rows(Sections backup, CopyIn copy) throws SQLException, IOException {
        try {
            byte[] row = backup.row();
            while (row.length > 0) {
                copy.writeToCopy(row, 0, row.length);
                row = backup.row();
            }
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** What is numbered goes on behind what is there. */
    private void countOn() throws SQLException {
        run("""
                do $$
                declare
                    one record;
                begin
                    for one in
                        select attrelid::regclass as numbered, attname as number from pg_attribute
                        join pg_class on pg_class.oid = attrelid
                        where relnamespace = current_schema()::regnamespace and relkind = 'r' and attidentity <> '' and not attisdropped
                    loop
                        execute format(
                            'select setval(pg_get_serial_sequence(%L, %L), coalesce((select max(%I) from %s), 0) + 1, false)',
                            one.numbered, one.number, one.number, one.numbered);
                    end loop;
                end
                $$
                """);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean isTrue(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
