package dev.errata.bench.proof.chaos;

import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.chaos.crowd.Crowd;
import dev.errata.bench.proof.chaos.crowd.Deeds;
import dev.errata.bot.FreePort;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.SlackManifest;
import dev.errata.slack.SlackSender;
import dev.errata.storage.DatabaseLogin;
import dev.errata.storage.server.EmbeddedServer;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.FakeIssuer;
import dev.errata.teams.TeamsPayloads;
import dev.errata.teams.TeamsSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Everything around the program: two platforms, a language model, and a PostgreSQL. */
final class Town implements AutoCloseable {

    private static final String CRASH = "crash";
    private static final String SECRET = "signing-secret-for-chaos";

    private final Path folder;
    private final Setup setup;
    private final FakeSlack slack = FakeSlack.start(SlackManifest.find().scopes());
    private final FakeConnector teams = FakeConnector.start();
    private final FakeIssuer issuer = FakeIssuer.start();
    private final FlakyModel model = new FlakyModel();
    private final Optional<EmbeddedServer> external;
    private final Map<String, String> settings;

    private Town(Path folder, Setup setup, Optional<EmbeddedServer> external) {
        this.folder = folder;
        this.setup = setup;
        this.external = external;
        this.settings = new HashMap<>(model.settings());
        settings.putAll(Map.of(
                "PORT",
                String.valueOf(FreePort.any()),
                "ERRATA_ADMIN_PORT",
                String.valueOf(FreePort.any()),
                "ERRATA_HOST",
                "127.0.0.1",
                "ERRATA_DATA_DIR",
                folder.resolve("data").toString(),
                "SLACK_BOT_TOKEN",
                FakeSlack.TOKEN,
                "SLACK_API_URL",
                slack.apiUrl(),
                "MICROSOFT_APP_ID",
                TeamsPayloads.APP_ID,
                "MICROSOFT_APP_PASSWORD",
                FakeConnector.PASSWORD,
                "MICROSOFT_APP_TENANT_ID",
                TeamsPayloads.TENANT,
                "MICROSOFT_LOGIN_URL",
                teams.login()));
        settings.put("MICROSOFT_OPENID_METADATA_URL", issuer.metadata().toString());
        settings.put("ERRATA_ADMINS", Crowd.admins());
        settings.put(
                setup.socket() ? "SLACK_APP_TOKEN" : "SLACK_SIGNING_SECRET",
                setup.socket() ? FakeSlack.APP_TOKEN : SECRET);
        settings.put(
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=1 -Xmx384m -Djava.io.tmpdir=" + temporary() + " -XX:ErrorFile="
                        + folder.resolve(CRASH + "-%p.log"));
        external.map(EmbeddedServer::login).map(Town::address).ifPresent(url -> settings.put("DATABASE_URL", url));
    }

    static Town in(Path folder, Setup setup) {
        try {
            Files.createDirectories(folder.resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can be made in " + folder, e);
        }
        return new Town(
                folder,
                setup,
                setup.embedded() ? Optional.empty() : Optional.of(EmbeddedServer.open(folder.resolve("elsewhere"))));
    }

    private static String address(DatabaseLogin login) {
        return login.jdbcUrl() + "&user=" + login.user() + "&password=" + login.password();
    }

    private Path temporary() {
        return folder.resolve("tmp");
    }

    /** What the program is told. */
    Map<String, String> settings() {
        return settings;
    }

    Path log() {
        return folder.resolve("program.log");
    }

    Postgres postgres() {
        return Postgres.below(folder.resolve(setup.embedded() ? "data" : "elsewhere"));
    }

    FakeSlack slack() {
        return slack;
    }

    FakeConnector teams() {
        return teams;
    }

    FlakyModel model() {
        return model;
    }

    /** Nothing but the program itself is in anybody's way any more. */
    void recovers() {
        slack.recovers();
        teams.recovers();
        model.recovers();
    }

    /** The people in it. */
    Crowd crowd(Deeds deeds, IntFunction<Random> random, Books books) {
        URI program = URI.create("http://127.0.0.1:" + settings.get("PORT"));
        return new Crowd(
                new Crowd.Slack(
                        slack,
                        setup.socket()
                                ? slack.throughSocket()
                                : new SlackSender(program.resolve("/slack/events"), SECRET, Clock.systemUTC())),
                new Crowd.Teams(teams, new TeamsSender(program.resolve("/api/messages"), issuer)),
                deeds,
                random,
                books);
    }

    /** What the program has left behind once it has ended in good order, and each time that it did not end by a kill. */
    List<String> remains() {
        List<String> remains = new ArrayList<>();
        if (setup.embedded()) {
            postgres().left().forEach(process -> remains.add("process " + process.pid() + " was left running"));
        }
        // The ONNX runtime makes an empty folder there at each start, which is left where it is killed.
        try (Stream<Path> files = Files.walk(temporary());
                Stream<Path> beside = Files.list(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> remains.add(file + " was left in the system's temporary folder"));
            beside.filter(file -> file.getFileName().toString().startsWith(CRASH))
                    .forEach(file -> remains.add("the JVM itself crashed, see " + file));
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be read", e);
        }
        return remains;
    }

    @Override
    public void close() {
        model.close();
        issuer.close();
        teams.close();
        slack.close();
        external.ifPresent(EmbeddedServer::close);
        postgres().left().forEach(ProcessHandle::destroyForcibly);
    }
}
