package dev.errata.bench.proof.chaos.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database holds, read as its owner and one workspace after the other. */
public final class Stored {

    private static final String WORKSPACES = "select workspace_id::text from installation order by 1";

    /** What comes again and again for ever. */
    private static final String TASKS = """
            select 'task ' || task_name || ' ' || task_instance from scheduled_tasks
            where task_name not in ('delivery-looking', 'delivery-cleaning')
            """;

    private static final String DELIVERIES = """
            select 'delivery ' || delivery_id || ' of kind ' || kind || ' is ' || state || ' after ' || attempts || ' attempts'
            from delivery where ended_at is null
            """;

    private final Connection connection;

    public Stored(Connection connection) {
        this.connection = connection;
    }

    /** Everything that somebody will still work on, if all is well; also what nobody will. */
    public List<String> unfinished() throws SQLException {
        List<String> unfinished = new ArrayList<>(lines(TASKS));
        for (String workspace : lines(WORKSPACES)) {
            enter(workspace);
            unfinished.addAll(lines(DELIVERIES));
        }
        return unfinished;
    }

    /** From now on the rows of that one customer are seen. */
    void enterPlatform(String platform) throws SQLException {
        for (String workspace : lines("select workspace_id::text from installation where platform = ?", platform)) {
            enter(workspace);
            return;
        }
        throw new SQLException("no customer on " + platform + " is stored");
    }

    private void enter(String workspace) throws SQLException {
        rows("select set_config('app.workspace', ?, false)", workspace);
    }

    /** The first column of what a query gives. */
    List<String> lines(String sql, String... values) throws SQLException {
        return rows(sql, values).stream().map(row -> row.get(0)).toList();
    }

    /** Nothing is null in it that a query does not make so: then it is an empty text. */
    List<List<String>> rows(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return read(statement);
        }
    }

    private static List<List<String>> read(PreparedStatement statement) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    String value = result.getString(i);
                    row.add(value == null ? "" : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
