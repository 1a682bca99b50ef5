package dev.errata.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Opens connections to a database with the time-outs and the settings that all of them need. */
final class Connections {

    private final DatabaseLogin login;

    Connections(DatabaseLogin login) {
        this.login = login;
    }

    /**
     * @param wait for a connection
     * @param silence after which a server is taken for gone that says nothing
     */
    HikariDataSource pool(String name, int size, Duration wait, Duration silence) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(login.jdbcUrl());
        config.setUsername(login.user());
        config.setPassword(login.password());
        Properties settings = settings();
        settings.setProperty("socketTimeout", String.valueOf(silence.toSeconds()));
        config.setDataSourceProperties(settings);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(wait.toMillis());
        config.setValidationTimeout(Math.min(2_000, wait.toMillis()));
        config.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        config.setMaxLifetime(Duration.ofMinutes(25).toMillis());
        // A database that is away when the pool is made is found when it is back.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** For statements that may take as long as they like. */
    Connection openPatiently() {
        return open("0");
    }

    Connection open() {
        return open("30");
    }

    private Connection open(String secondsOfSilence) {
        Properties properties = settings();
        properties.setProperty("socketTimeout", secondsOfSilence);
        properties.setProperty("user", login.user());
        String password = login.password();
        if (password != null) {
            properties.setProperty("password", password);
        }
        try {
            return DriverManager.getConnection(login.jdbcUrl(), properties);
        } catch (SQLException e) {
            throw new StorageException(
                    "connecting to the database as " + login + " failed: " + Trouble.of(e)
                            + "; check DATABASE_URL and that PostgreSQL runs there",
                    e);
        }
    }

    /** What a URL says about one of these comes first. */
    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", "errata");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "30");
        settings.setProperty("tcpKeepAlive", "true");
        // Prepared statements live in a session, and a transaction pooler gives every transaction another one.
        settings.setProperty("prepareThreshold", "0");
        settings.setProperty("reWriteBatchedInserts", "true");
        // The details of an error repeat the row, which is what people wrote.
        settings.setProperty("logServerErrorDetail", "false");
        return settings;
    }
}
