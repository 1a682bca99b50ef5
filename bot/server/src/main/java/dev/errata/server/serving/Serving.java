package dev.errata.server.serving;

import dev.errata.bot.aside.Aside;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.trace.TracedWork;
import dev.errata.chat.call.Pause;
import dev.errata.chat.call.Timeouts;
import dev.errata.server.Bot;
import dev.errata.server.Main;
import dev.errata.server.audit.SealAudit;
import dev.errata.server.evaluation.Nightly;
import dev.errata.server.http.FirstRequest;
import dev.errata.server.http.Health;
import dev.errata.server.http.HttpServer;
import dev.errata.server.http.StatusPage;
import dev.errata.server.metrics.Metrics;
import dev.errata.server.settings.Settings;
import dev.errata.server.terminal.ProgramName;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.StartFailure;
import dev.errata.slack.api.BotIdentity;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.api.SocketAddress;
import dev.errata.slack.entry.SlackApp;
import dev.errata.slack.entry.SlackDoor;
import dev.errata.slack.entry.SlackSignature;
import dev.errata.slack.entry.SocketMode;
import dev.errata.slack.surface.InteractionTasks;
import dev.errata.slack.surface.SlackPlatform;
import dev.errata.storage.audit.AuditSeals;
import dev.errata.storage.delivery.DeliveryScheduler;
import dev.errata.storage.delivery.JdbiDeliveries;
import dev.errata.storage.delivery.WorkerSettings;
import dev.errata.teams.surface.TeamsPlatform;
import dev.errata.web.Playground;
import dev.errata.web.company.Company;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program while it serves: the bot, its platforms, the work in the background and the ports. Closing stops all of it in reverse. */
public final class Serving implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);
    private static final int REQUESTS = 40;
    private static final int PAGES = 8 + Playground.STREAMS;
    private static final String EVENTS = "/slack/events";
    private static final Duration DIAL_AGAIN = Duration.ofSeconds(1);
    private static final Set<String> NO_APP_TOKEN =
            Set.of("not_allowed_token_type", "missing_scope", "socket_mode_not_enabled", "forbidden");

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Health health = new Health();
    private final Aside<Metrics> metrics = Aside.begin("metrics", Metrics::new);
    private final long startedAt = System.nanoTime();
    private final Clock clock = Clock.systemUTC();
    private String greeting = "";

    /**
     * Returns once it is ready to be asked.
     *
     * @param company whom to play in, if anybody shall
     */
    public static Serving start(Settings settings, Optional<Company> company) {
        Serving serving = new Serving();
        try {
            serving.open(settings, company);
            return serving;
        } catch (RuntimeException e) {
            serving.close();
            throw e;
        }
    }

    private void open(Settings settings, Optional<Company> company) {
        Aside<Optional<Connected>> slack =
                Aside.begin("slack-connect", () -> settings.slack().map(this::connect));
        Bot bot = opened(Bot.toServe(settings, metrics::join));
        Optional<SlackPlatform> platform = slack.join()
                .map(connected -> opened(new SlackPlatform(
                        bot.loop(), connected.client, connected.identity, new InteractionTasks(), clock)));
        Optional<TeamsEndpoint> endpoint = settings.teams().map(teams -> new TeamsEndpoint(teams, clock));
        Optional<TeamsPlatform> teams = endpoint.map(found -> opened(found.platform(bot.loop(), settings)));
        Optional<Playground> playground =
                company.map(found -> bot.playground(found, settings.dataDir().resolve("dropped")));
        List<DeliveryWork> works = Stream.of(
                        platform.map(SlackPlatform::work),
                        teams.map(TeamsPlatform::work),
                        playground.map(Playground::work))
                .flatMap(Optional::stream)
                .map(metrics.join()::counting)
                .<DeliveryWork>map(work -> new TracedWork(work, bot.traces()))
                .toList();
        DeliveryScheduler scheduler =
                opened(new DeliveryScheduler(bot.database(), works, WorkerSettings.usual(), bot.caches(), clock));
        JdbiDeliveries taken =
                new JdbiDeliveries(bot.database().acknowledging(), WorkerSettings.usual(), scheduler, clock);
        Deliveries deliveries = metrics.join().counting(taken);
        metrics.join().showing(bot.caches());
        bot.warmUp();
        taken.warmUp();
        playground.ifPresent(Playground::layOut);
        playground.ifPresent(page -> page.resume(taken::pending));
        scheduler.start();
        opened(new OldTexts(
                        bot.stored().directory(),
                        bot.stored().oblivion(),
                        bot.stored().replies(),
                        settings.kept(),
                        clock))
                .start();
        opened(new SealAudit(
                        bot.stored().directory(), new AuditSeals(bot.database().working()), clock))
                .start();
        Nightly nightly = opened(new Nightly(bot, settings, clock));
        nightly.start();
        metrics.join().showing(nightly::alarms, nightly::worse);
        Map<String, HttpServlet> platforms = new LinkedHashMap<>();
        Optional<SlackApp> app = platform.map(p -> new SlackApp(p.requests(deliveries)));
        app.ifPresent(slackApp -> settings.slack()
                .flatMap(Settings.Slack::signingSecret)
                .ifPresent(secret -> platforms.put(EVENTS, door(secret, slackApp))));
        teams.ifPresent(
                p -> platforms.put(TeamsEndpoint.PATH, endpoint.orElseThrow().servlet(p, deliveries)));
        Ports ports = listen(
                settings,
                platforms,
                playground.map(p -> Map.of("/", p.servlet(deliveries))).orElse(Map.of()));
        // Closed before the ports are, which would wait for the pages that are open.
        playground.ifPresent(this::opened);
        Optional<SocketMode> socket = app.flatMap(slackApp -> socket(settings, slackApp));
        greet(settings, bot, platform, endpoint, playground.isPresent(), ports);
        bot.prepare();
        health.warm(() -> bot.database()
                .problem()
                .or(() ->
                        socket.filter(found -> !found.isReady()).map(found -> "Slack's Socket Mode is not connected")));
    }

    private record Connected(SlackClient client, BotIdentity identity) {}

    private Connected connect(Settings.Slack slack) {
        SlackClient client =
                SlackClient.of(slack.apiUrl(), slack.botToken(), Timeouts.usual(), clock, Pause.sleeping());
        return new Connected(client, client.identity());
    }

    private Ports listen(Settings settings, Map<String, HttpServlet> platforms, Map<String, HttpServlet> pages) {
        Map<String, StatusPage> status = new LinkedHashMap<>();
        status.put("/healthz", StatusPage.open(() -> StatusPage.Reply.text(200, "alive\n")));
        status.put("/readyz", StatusPage.open(health::page));
        Map<String, StatusPage> figures = Map.of("/metrics", StatusPage.fromHereOnly(metrics.join()::page));
        if (!settings.hasPlatform()) {
            status.putAll(figures);
            int port = listen(settings.listenOn(), settings.port(), "PORT", PAGES, status, pages);
            return new Ports(port, port);
        }
        int admin = listen(Settings.LOOPBACK, settings.adminPort(), "ERRATA_ADMIN_PORT", PAGES, figures, pages);
        int port = listen(settings.listenOn(), settings.port(), "PORT", REQUESTS, status, platforms);
        platforms.keySet().forEach(path -> FirstRequest.to(settings.listenOn(), port, path));
        return new Ports(port, admin);
    }

    private SlackDoor door(String signingSecret, SlackApp app) {
        SlackDoor door = new SlackDoor(new SlackSignature(signingSecret, clock), app);
        door.warmUp();
        return door;
    }

    private Optional<SocketMode> socket(Settings settings, SlackApp app) {
        return settings.slack()
                .flatMap(slack -> slack.appToken().map(token -> {
                    SocketAddress address = SocketAddress.of(slack.apiUrl(), token, Timeouts.usual(), Pause.sleeping());
                    SocketMode socket = opened(new SocketMode(address, app, DIAL_AGAIN));
                    try {
                        socket.start();
                    } catch (SlackProblem problem) {
                        throw problem.isLockedOut() || NO_APP_TOKEN.contains(problem.code())
                                ? new StartFailure(ProgramWords.say("started.slack.refused", problem.code()), problem)
                                : problem;
                    }
                    return socket;
                }));
    }

    private record Ports(int front, int admin) {}

    private int listen(
            String host,
            int port,
            String setting,
            int requests,
            Map<String, StatusPage> status,
            Map<String, HttpServlet> servlets) {
        Map<String, Integer> large = servlets.containsKey("/") ? Playground.LARGE : Map.of();
        return opened(HttpServer.start(host, port, setting, requests, large, status, servlets))
                .port();
    }

    private void greet(
            Settings settings,
            Bot bot,
            Optional<SlackPlatform> slack,
            Optional<TeamsEndpoint> teams,
            boolean playground,
            Ports ports) {
        List<String> where = new ArrayList<>();
        slack.ifPresent(platform -> where.add(ProgramWords.say(
                settings.slack().flatMap(Settings.Slack::appToken).isPresent()
                        ? "started.slack.socket"
                        : "started.slack",
                platform.customer().name(),
                settings.listenOn(),
                String.valueOf(ports.front),
                String.valueOf(ports.admin))));
        teams.ifPresent(endpoint -> where.add(ProgramWords.say(
                endpoint.greeting(), settings.listenOn(), String.valueOf(ports.front), String.valueOf(ports.admin))));
        if (playground) {
            String address = "http://localhost:" + ports.admin;
            where.add(
                    settings.hasPlatform()
                            ? ProgramWords.say("started.playground", address)
                            : ProgramWords.say("started.local", address, ProgramName.asCalled()));
        }
        if (bot.answers().quotesOnly()) {
            where.add("\n" + ProgramWords.say("started.quotes-only"));
        }
        double seconds = Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0;
        greeting = ProgramWords.say("starting", Main.Version.text()) + "\n"
                + ProgramMemory.sentence(seconds, bot.postgres().pid()) + "\n\n" + String.join("\n", where);
    }

    String greeting() {
        return greeting;
    }

    private <T extends AutoCloseable> T opened(T resource) {
        started.push(resource);
        return resource;
    }

    /** Says at once that it is not ready, finishes what runs within a bounded time, and stops what it stands on last. */
    @Override
    public void close() {
        health.stopping();
        while (!started.isEmpty()) {
            AutoCloseable next = started.pop();
            try {
                next.close();
            } catch (Exception e) {
                LOG.warn("stopping {} failed: {}", next.getClass().getSimpleName(), e.getMessage());
            }
        }
    }
}
