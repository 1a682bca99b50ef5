package dev.errata.server;

import dev.errata.server.settings.Settings;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.StartFailure;
import dev.errata.storage.DatabaseLogin;
import dev.errata.storage.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL to work on: the one that the settings name, or the built-in one, started or joined. */
public final class PostgreSql implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgreSql.class);

    /** What most commands need to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseLogin app;
    private final DatabaseLogin owner;
    private final Optional<EmbeddedServer> embedded;

    private PostgreSql(DatabaseLogin app, DatabaseLogin owner, Optional<EmbeddedServer> embedded) {
        this.app = app;
        this.owner = owner;
        this.embedded = embedded;
    }

    public static PostgreSql of(Settings settings) {
        return settings.database()
                .map(app -> external(app, settings))
                .orElseGet(() -> embedded(EmbeddedServer.open(settings.dataDir())));
    }

    /**
     * Runs the built-in one itself, since it shall last as long as this process: what a command runs is only waited for.
     *
     * @throws StartFailure if another process goes on running it
     */
    static PostgreSql toServe(Settings settings) {
        return settings.database().map(app -> external(app, settings)).orElseGet(() -> own(settings.dataDir()));
    }

    private static PostgreSql own(Path dataDir) {
        return EmbeddedServer.own(dataDir, Duration.ZERO)
                .or(() -> {
                    LOG.info("Waiting for another Errata that works in {}", dataDir);
                    return EmbeddedServer.own(dataDir, PATIENCE);
                })
                .map(PostgreSql::embedded)
                .orElseThrow(() -> new StartFailure(ProgramWords.say("busy-folder", dataDir)));
    }

    private static PostgreSql external(DatabaseLogin app, Settings settings) {
        return new PostgreSql(app, settings.databaseOwner().orElse(app), Optional.empty());
    }

    private static PostgreSql embedded(EmbeddedServer server) {
        return new PostgreSql(server.login(), server.login(), Optional.of(server));
    }

    public DatabaseLogin app() {
        return app;
    }

    public DatabaseLogin owner() {
        return owner;
    }

    /** The first process of the built-in server. */
    public OptionalLong pid() {
        return embedded.map(server -> OptionalLong.of(server.pid())).orElse(OptionalLong.empty());
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedServer::close);
    }
}
