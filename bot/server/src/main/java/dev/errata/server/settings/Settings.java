package dev.errata.server.settings;

import dev.errata.bot.spending.Prices;
import dev.errata.models.ResilientChatModel;
import dev.errata.storage.DatabaseLogin;
import dev.errata.teams.api.AppCredentials;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.botframework.BotFrameworkTokens;
import dev.errata.teams.entry.AllowedTenants;
import dev.errata.telemetry.Telemetry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the environment says, checked.
 *
 * @param port 0 for any free one
 * @param host the address to listen on, if it was given
 * @param dataDir where the built-in database keeps its data, and what the encoder unpacks
 * @param database a PostgreSQL that is run by somebody else; empty for the built-in one
 * @param databaseOwner who migrates it, if that is somebody else
 * @param cacheMegabytes what all caches may take together
 * @param admins the accounts of those who count as administrators where a platform does not say it
 * @param judging who says which corrections apply
 * @param evaluating what measurements may take, and whether they are made by themselves
 * @param telemetry where traces go
 * @param kept how long questions are kept; empty for ever
 */
public record Settings(
        int port,
        int adminPort,
        Optional<String> host,
        Path dataDir,
        Optional<DatabaseLogin> database,
        Optional<DatabaseLogin> databaseOwner,
        Optional<Slack> slack,
        Optional<Teams> teams,
        int cacheMegabytes,
        Set<String> admins,
        Optional<ResilientChatModel> chatModel,
        Judging judging,
        Evaluating evaluating,
        Telemetry telemetry,
        Optional<Duration> kept) {

    public static final String LOOPBACK = "127.0.0.1";
    static final String EVERYWHERE = "0.0.0.0";

    /**
     * How to talk to Slack.
     *
     * @param entry how it comes in
     * @param apiUrl where Slack's Web API is
     */
    public record Slack(Entry entry, String botToken, String apiUrl) {

        /** By signed requests, or through a socket that we open. */
        sealed interface Entry {

            record Http(String signingSecret) implements Entry {}

            record Socket(String appToken) implements Entry {}
        }

        public Optional<String> signingSecret() {
            return entry instanceof Entry.Http http ? Optional.of(http.signingSecret()) : Optional.empty();
        }

        public Optional<String> appToken() {
            return entry instanceof Entry.Socket socket ? Optional.of(socket.appToken()) : Optional.empty();
        }

        @Override
        public String toString() {
            return "Slack at " + apiUrl;
        }
    }

    /**
     * How to talk to Teams.
     *
     * @param app empty where whatever comes from this machine is believed
     * @param login where Microsoft gives out tokens
     * @param metadata where Microsoft says with which keys it signs
     */
    public record Teams(Optional<AppCredentials> app, AllowedTenants tenants, String login, URI metadata) {}

    /**
     * A language model that says which corrections apply.
     *
     * @param model one of its own, or the one that writes
     * @param patience after which the answer is written without it
     */
    public record Judging(Optional<ResilientChatModel> model, Duration patience) {}

    /**
     * How it is measured.
     *
     * @param nightly whether that is done each night, where something has changed
     * @param tokens that one run may ask language models for; empty for as many as it takes
     * @param prices what language models cost
     */
    public record Evaluating(boolean nightly, OptionalLong tokens, Prices prices) {}

    public Settings {
        admins = Set.copyOf(admins);
    }

    /** The same with a Teams that is a program on this machine, and reached from nowhere else. */
    public Settings insecureLocal() {
        Teams local = new Teams(Optional.empty(), AllowedTenants.all(), TeamsClient.LOGIN, BotFrameworkTokens.METADATA);
        return new Settings(
                port,
                adminPort,
                Optional.of(LOOPBACK),
                dataDir,
                database,
                databaseOwner,
                slack,
                Optional.of(local),
                cacheMegabytes,
                admins,
                chatModel,
                judging,
                evaluating,
                telemetry,
                kept);
    }

    public boolean hasPlatform() {
        return slack.isPresent() || teams.isPresent();
    }

    /** The endpoints of platforms are reached from outside; without one, nothing is. */
    public String listenOn() {
        boolean reached =
                teams.isPresent() || slack.flatMap(Slack::signingSecret).isPresent();
        return host.orElse(reached ? EVERYWHERE : LOOPBACK);
    }
}
