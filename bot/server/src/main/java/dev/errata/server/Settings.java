package dev.errata.server;

import dev.errata.models.ResilientChatModel;
import dev.errata.storage.DatabaseLogin;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the environment says, checked.
 *
 * @param port 0 for any free one
 * @param host the address to listen on, if it was given
 * @param dataDir where the built-in database keeps its data, and what the encoder unpacks
 * @param database a PostgreSQL that is run by somebody else; empty for the built-in one
 * @param databaseOwner who migrates it, if that is somebody else
 */
record Settings(
        int port,
        int adminPort,
        Optional<String> host,
        Path dataDir,
        Optional<DatabaseLogin> database,
        Optional<DatabaseLogin> databaseOwner,
        Optional<Slack> slack,
        Optional<ResilientChatModel> chatModel) {

    static final String LOOPBACK = "127.0.0.1";
    static final String EVERYWHERE = "0.0.0.0";

    /**
     * How to talk to Slack over HTTP.
     *
     * @param apiUrl where Slack's Web API is
     */
    record Slack(String signingSecret, String botToken, String apiUrl) {

        @Override
        public String toString() {
            return "Slack at " + apiUrl;
        }
    }

    /** With a platform, its endpoints are reached from outside; without one, nothing is. */
    String listenOn() {
        return host.orElse(slack.isPresent() ? EVERYWHERE : LOOPBACK);
    }
}
