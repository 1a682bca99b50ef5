package dev.errata.storage.server;

import dev.errata.storage.DatabaseLogin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What it takes to reach the running server, as the file beside it says.
 *
 * @param pid the server's first process
 */
record Access(int port, String password, long pid) {

    static final String OWNER = "errata_owner";
    static final String DATABASE = "errata";
    /** No pooler stands between, so a statement that is used often is prepared. */
    private static final String PREPARED = "&prepareThreshold=5";

    private static final int SECONDS_TO_ANSWER = 5;

    Access {
        if (port < 1 || port > 65535 || pid < 1 || !password.matches("[A-Za-z0-9_-]{32}")) {
            throw new IllegalArgumentException("not the access to a server");
        }
    }

    static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty when there is no such file yet, or it is damaged: the next start writes it anew. */
    static Optional<Access> read(Path file) {
        Properties values = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            values.load(in);
            return Optional.of(new Access(
                    Integer.parseInt(values.getProperty("port", "")),
                    values.getProperty("password", ""),
                    Long.parseLong(values.getProperty("pid", ""))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        DataFolder.write(file, """
                # How the command line finds the server that Errata runs here. Written anew at each start.
                port=%d
                user=%s
                password=%s
                database=%s
                pid=%d
                """.formatted(port, OWNER, password, DATABASE, pid));
    }

    DatabaseLogin login() {
        return new DatabaseLogin(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE + "?sslmode=disable" + PREPARED,
                OWNER,
                password);
    }

    boolean answers() {
        try {
            connect();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    void connect() throws SQLException {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(login().jdbcUrl());
        server.setUser(OWNER);
        server.setPassword(password);
        server.setConnectTimeout(SECONDS_TO_ANSWER);
        server.setSocketTimeout(SECONDS_TO_ANSWER);
        try (Connection connection = server.getConnection()) {
            connection.isValid(SECONDS_TO_ANSWER);
        }
    }
}
