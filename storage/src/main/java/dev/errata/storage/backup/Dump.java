package dev.errata.storage.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.jdbc.PgConnection;

/** Writes all rows of all workspaces: a heading for each part, the rows as PostgreSQL copies them out, and a hash of it all at the end. */
final class Dump {

    private final Connection connection;

    Dump(Connection connection) {
        this.connection = connection;
    }

    long to(OutputStream file) throws SQLException, IOException {
        // Every row as it was at one moment, whatever others do meanwhile.
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
        MessageDigest hash = Sections.hash();
        GZIPOutputStream zipped = new GZIPOutputStream(file, 1 << 16);
        DigestOutputStream out = new DigestOutputStream(zipped, hash);
        line(out, Sections.FIRST + Sections.schema(connection));
        CopyManager copy = connection.unwrap(PgConnection.class).getCopyAPI();
        List<Table> tables = Table.all(connection);
        long rows = 0;
        for (Table table : tables.stream().filter(t -> !t.isOfAWorkspace()).toList()) {
            rows += rows(table, copy, out);
        }
        for (String workspace : workspaces()) {
            enter(workspace);
            for (Table table : tables.stream().filter(Table::isOfAWorkspace).toList()) {
                rows += rows(table, copy, out);
            }
        }
        out.on(false);
        line(out, Sections.LAST + HexFormat.of().formatHex(hash.digest()));
        zipped.finish();
        return rows;
    }

    private static long rows(Table table, CopyManager copy, OutputStream out) throws SQLException, IOException {
        line(out, Sections.TABLE + table.heading());
        long rows = copy.copyOut(table.copyOut(), out);
        line(out, Sections.END);
        return rows;
    }

    private static void line(OutputStream out, String words) throws IOException {
        out.write((words + "\n").getBytes(UTF_8));
    }

    private List<String> workspaces() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select workspace_id::text from installation
                        union
                        select unnest(former)::text from installation
                        order by 1
                        """)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private void enter(String workspace) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.workspace', ?, true)")) {
            statement.setString(1, workspace);
            statement.execute();
        }
    }
}
