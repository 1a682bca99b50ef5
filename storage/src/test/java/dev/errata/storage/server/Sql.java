package dev.errata.storage.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One connection to a server, for asking it short questions. */
final class Sql implements AutoCloseable {

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    static Sql on(EmbeddedServer server) throws SQLException {
        return as(server.login().user(), String.valueOf(server.login().password()), server);
    }

    static Sql as(String user, String password, EmbeddedServer server) throws SQLException {
        return new Sql(DriverManager.getConnection(server.login().jdbcUrl(), user, password));
    }

    void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    String ask(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
