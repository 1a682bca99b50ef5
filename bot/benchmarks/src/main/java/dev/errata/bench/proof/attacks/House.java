package dev.errata.bench.proof.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bench.measuring.Folder;
import dev.errata.bot.FreePort;
import dev.errata.bot.question.Person.Role;
import dev.errata.server.serving.Serving;
import dev.errata.server.settings.ReadSettings;
import dev.errata.server.settings.Settings;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.SignedRequests;
import dev.errata.slack.SlackManifest;
import dev.errata.slack.SlackSender;
import dev.errata.storage.Database;
import dev.errata.storage.DatabaseLogin;
import dev.errata.storage.server.EmbeddedServer;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.FakeIssuer;
import dev.errata.teams.TeamsPayloads;
import dev.errata.teams.TeamsPeople;
import dev.errata.teams.TeamsSender;
import dev.errata.web.company.Channel;
import dev.errata.web.company.Colleague;
import dev.errata.web.company.Company;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The whole program in this process, with a Slack, a Teams, a page and a language model around it. */
final class House implements AutoCloseable {

    /** So many that few threads stand in each: a page shows all of its channel, and the names of all others. */
    static final int ROOMS = 200;

    private static final String SECRET = "signing-secret-for-proofs";

    final FakeSlack slack = FakeSlack.start(SlackManifest.find().scopes());
    final FakeConnector teams = FakeConnector.start();
    final CannedModel model = new CannedModel();

    private final Folder folder = Folder.fresh();
    private final FakeIssuer issuer = FakeIssuer.start();
    private final EmbeddedServer postgres = EmbeddedServer.open(folder.path().resolve("data"));
    private final Database database = Database.open(postgres.login(), postgres.login());
    private final Map<String, String> environment = new HashMap<>();
    private final Serving serving;

    private House() {
        environment.putAll(Map.of(
                "PORT", String.valueOf(FreePort.any()),
                "ERRATA_ADMIN_PORT", String.valueOf(FreePort.any()),
                "ERRATA_HOST", "127.0.0.1",
                "ERRATA_DATA_DIR", folder.path().resolve("data").toString(),
                "DATABASE_URL", url(postgres.login())));
        environment.putAll(Map.of(
                "SLACK_SIGNING_SECRET",
                SECRET,
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
                teams.login(),
                "MICROSOFT_OPENID_METADATA_URL",
                issuer.metadata().toString()));
        environment.putAll(model.settings());
        ReadSettings.Outcome read = ReadSettings.from(environment, Clock.systemUTC());
        Settings settings = ((ReadSettings.Outcome.Usable) read).settings();
        serving = Serving.start(settings, Optional.of(company()));
    }

    static House open() {
        return new House();
    }

    private static String url(DatabaseLogin login) {
        String password = Objects.requireNonNullElse(login.password(), "");
        return login.jdbcUrl()
                .replaceFirst(
                        "jdbc:postgresql://",
                        "postgres://" + login.user() + ":" + URLEncoder.encode(password, UTF_8) + "@");
    }

    private static Company company() {
        return new Company(
                "Acme",
                List.of(
                        new Colleague("ana", "Ana Flores", "administers", Role.ADMIN),
                        new Colleague("quentin", CannedModel.UNANSWERED, "asks", Role.MEMBER)),
                IntStream.range(0, ROOMS)
                        .mapToObj(room -> new Channel("room-" + room, "", Set.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    SignedRequests inSlack() {
        URI events = URI.create("http://127.0.0.1:" + environment.get("PORT") + "/slack/events");
        return new SignedRequests(slack, new SlackSender(events, SECRET, Clock.systemUTC()));
    }

    TeamsPeople inTeams() {
        URI messages = URI.create("http://127.0.0.1:" + environment.get("PORT") + "/api/messages");
        return new TeamsPeople(new TeamsSender(messages, issuer), new TeamsPayloads(teams.serviceUrl()));
    }

    URI page() {
        return URI.create("http://localhost:" + environment.get("ERRATA_ADMIN_PORT") + "/");
    }

    Database database() {
        return database;
    }

    AtTerminal terminal() {
        return new AtTerminal(environment);
    }

    Path scratch(String name) {
        return folder.path().resolve(name);
    }

    @Override
    public void close() {
        serving.close();
        database.close();
        postgres.close();
        model.close();
        issuer.close();
        teams.close();
        slack.close();
        folder.close();
    }
}
