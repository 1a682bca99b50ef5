package dev.errata.server;

import dev.errata.storage.DatabaseLogin;
import dev.errata.storage.server.DatabaseUrl;
import dev.errata.storage.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** The PostgreSQL to work on: the one that the settings name, or the built-in one, started or joined. */
final class PostgreSql implements AutoCloseable {

    private final DatabaseLogin app;
    private final DatabaseLogin owner;
    private final Optional<EmbeddedServer> embedded;

    private PostgreSql(DatabaseLogin app, DatabaseLogin owner, Optional<EmbeddedServer> embedded) {
        this.app = app;
        this.owner = owner;
        this.embedded = embedded;
    }

    static PostgreSql of(Settings settings) {
        return settings.database()
                .map(app -> new PostgreSql(
                        login(app), login(settings.databaseOwner().orElse(app)), Optional.empty()))
                .orElseGet(() -> embedded(settings.dataDir()));
    }

    private static PostgreSql embedded(Path dataDir) {
        EmbeddedServer server = EmbeddedServer.open(dataDir);
        DatabaseLogin login = login(server.url());
        return new PostgreSql(login, login, Optional.of(server));
    }

    private static DatabaseLogin login(DatabaseUrl url) {
        String password = url.password();
        return new DatabaseLogin(url.jdbcUrl(), url.user(), password == null ? "" : password);
    }

    DatabaseLogin app() {
        return app;
    }

    DatabaseLogin owner() {
        return owner;
    }

    /** Whether this process runs the server, or nobody here does. */
    boolean isJoined() {
        return embedded.filter(server -> !server.owned()).isPresent();
    }

    /** The first process of the built-in server. */
    OptionalLong pid() {
        return embedded.map(server -> OptionalLong.of(server.pid())).orElse(OptionalLong.empty());
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedServer::close);
    }
}
