package dev.errata.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One PostgreSQL for the whole run of the tests; every test class that asks for a {@link TestDatabase} gets one of its own. */
public final class TestServer implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TestServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Running server = test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> new Running(start()), Running.class);
        ExtensionContext testClass =
                test.getTestMethod().isPresent() ? test.getParent().orElseThrow() : test;
        return testClass
                .getStore(NAMESPACE)
                .computeIfAbsent(TestDatabase.class, key -> server.newDatabase(), TestDatabase.class);
    }

    private static EmbeddedPostgres start() {
        // The driver gives it to every session: neither the program nor its SQL may lean on UTC.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Running(EmbeddedPostgres server) implements AutoCloseable {

        TestDatabase newDatabase() {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            DatabaseLogin administrator =
                    new DatabaseLogin(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            run(administrator, "create database " + name);
            return new TestDatabase(new DatabaseLogin(server.getJdbcUrl("postgres", name), "postgres", "postgres"));
        }

        private static void run(DatabaseLogin login, String sql) {
            try (Connection connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
