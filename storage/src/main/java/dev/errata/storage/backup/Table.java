package dev.errata.storage.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table that is backed up.
 *
 * @param columns those that are not computed from others
 */
record Table(String name, List<String> columns) {

    /** In an order in which each refers only to those before it. What the scheduler has is made anew by whoever serves. */
    static final List<String> NAMES = List.of(
            "installation",
            "place",
            "person",
            "thread",
            "responsibility",
            "audit",
            "audit_seal",
            "interaction",
            "interaction_source",
            "rating",
            "correction",
            "correction_version",
            "restatement",
            "suggestion",
            "dispute",
            "act",
            "rewrite",
            "asked_of_waiting",
            "linked_team",
            "linked_team_account",
            "linked_team_channel",
            "offered_reply",
            "asking_off",
            "signal",
            "exemplar",
            "application",
            "embedding",
            "document_source",
            "document",
            "passage",
            "passage_change",
            "correction_change",
            "delivery",
            "outgoing",
            "strictness",
            "evaluation_case",
            "evaluation_dropped",
            "evaluation_wording",
            "evaluation_run",
            "evaluation_score",
            "evaluation_outcome",
            "known_reply");

    static final String SCHEDULER = "scheduled_tasks";
    static final String OF_NO_WORKSPACE = "installation";

    /** Nobody works on anything of a database that was restored. */
    private static final Map<String, Map<String, String>> SPECIAL = Map.of(
            "delivery",
            Map.of(
                    "state", "case when state = 'working' then 'waiting' else state end",
                    "slot", "null::integer"));

    Table {
        columns = List.copyOf(columns);
    }

    static List<Table> all(Connection connection) throws SQLException {
        List<Table> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(new Table(name, columns(connection, name)));
        }
        return all;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        String sql = """
                select quote_ident(attname) from pg_attribute
                where attrelid = to_regclass(?) and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum
                """;
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    boolean isOfAWorkspace() {
        return !name.equals(OF_NO_WORKSPACE);
    }

    /** How it is begun in a file. */
    String heading() {
        return name + " " + String.join(",", columns);
    }

    /** The rows of the workspace of the transaction; what is of no workspace whole. */
    String copyOut() {
        List<String> values = columns.stream()
                .map(column -> SPECIAL.getOrDefault(name, Map.of()).getOrDefault(column, column))
                .toList();
        String where = isOfAWorkspace() ? " where workspace_id = current_setting('app.workspace')::uuid" : "";
        return "copy (select " + String.join(", ", values) + " from " + name + where + ") to stdout";
    }

    String copyIn() {
        return "copy " + name + " (" + String.join(", ", columns) + ") from stdin";
    }
}
