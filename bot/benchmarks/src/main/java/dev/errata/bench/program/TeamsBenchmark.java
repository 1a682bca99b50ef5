package dev.errata.bench.program;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Folder;
import dev.errata.bench.measuring.Report;
import dev.errata.bot.FreePort;
import dev.errata.teams.FakeConnector;
import dev.errata.teams.FakeIssuer;
import dev.errata.teams.FakePost;
import dev.errata.teams.TeamsPayloads;
import dev.errata.teams.TeamsPeople;
import dev.errata.teams.TeamsPerson;
import dev.errata.teams.TeamsPlace;
import dev.errata.teams.TeamsSender;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long Teams waits: for an acknowledgement while the language model hangs and questions pile up, and for a dialog. */
@Command(name = "teams", description = "Teams' wait for acknowledgements and dialogs.", mixinStandardHelpOptions = true)
public final class TeamsBenchmark implements Runnable {

    private static final int IN_FLIGHT = 100;
    private static final int WARM_UP = 50;
    private static final String TEAM = "19:acme@thread.tacv2";
    private static final TeamsPerson BEN = TeamsPerson.member("ben", "Ben Okafor");
    private static final TeamsPlace CHANNEL = TeamsPlace.channel("acme", "finance");

    @Option(names = "--activities", description = "how many are measured one by one (default: ${DEFAULT-VALUE})")
    private int activities = 500;

    @Option(names = "--rate", description = "how many of them a second (default: ${DEFAULT-VALUE})")
    private int rate = 25;

    private final Distribution acknowledged = new Distribution();
    private final Distribution dialogs = new Distribution();

    @Override
    public void run() {
        try (FakeConnector teams = FakeConnector.start().team(TEAM).channel(TEAM, CHANNEL.id(), "finance", "standard");
                FakeIssuer issuer = FakeIssuer.start()) {
            teams.members(CHANNEL.id(), BEN);
            opening(teams, issuer);
            piling(teams, issuer);
        }
        Report.on(System.out, "Microsoft Teams, through the packaged program")
                .line(
                        "acknowledged, " + rate + " a second, over " + IN_FLIGHT + " in flight",
                        acknowledged,
                        "p99 under 100")
                .line("a press until the dialog is there", dialogs, "300");
    }

    /** Dialogs, without a model in the way. */
    private void opening(FakeConnector teams, FakeIssuer issuer) {
        try (Folder folder = Folder.fresh();
                Company company = Company.in(folder, teams, issuer, Map.of())) {
            TeamsPlace thread = company.people.post(BEN, CHANNEL, "What is the limit for travel?");
            FakePost answer = Wait.value(
                    "an answer", () -> teams.posts(CHANNEL.id()).stream().findFirst());
            for (int i = 0; i < WARM_UP + activities / 5; i++) {
                long start = System.nanoTime();
                company.people.open(BEN, thread, answer, "answer_correct");
                if (i >= WARM_UP) {
                    dialogs.addSince(start);
                }
            }
        }
    }

    private void piling(FakeConnector teams, FakeIssuer issuer) {
        ExecutorService senders = Executors.newFixedThreadPool(IN_FLIGHT);
        try (Folder folder = Folder.fresh();
                ModelServer model = ModelServer.hung();
                Company company = Company.in(folder, teams, issuer, model.settings())) {
            for (int i = 0; i < WARM_UP; i++) {
                company.ask(new Distribution());
            }
            together(senders, company);
            long start = System.nanoTime();
            for (int i = 0; i < activities; i++) {
                LockSupport.parkNanos(start + i * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime());
                company.ask(acknowledged);
            }
        } finally {
            senders.shutdownNow();
        }
    }

    private static void together(ExecutorService senders, Company company) {
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            sent.add(senders.submit(() -> company.ask(new Distribution())));
        }
        for (Future<?> each : sent) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an activity was not acknowledged", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while activities were sent", e);
            }
        }
    }

    /** The packaged program with people who write to it. */
    private record Company(Program program, TeamsPeople people) implements AutoCloseable {

        static Company in(Folder folder, FakeConnector teams, FakeIssuer issuer, Map<String, String> more) {
            Map<String, String> settings = new HashMap<>(Map.of(
                    "PORT", String.valueOf(FreePort.any()),
                    "ERRATA_ADMIN_PORT", String.valueOf(FreePort.any()),
                    "ERRATA_HOST", "127.0.0.1",
                    "ERRATA_DATA_DIR", folder.path().resolve("data").toString(),
                    "MICROSOFT_APP_ID", TeamsPayloads.APP_ID,
                    "MICROSOFT_APP_PASSWORD", FakeConnector.PASSWORD,
                    "MICROSOFT_APP_TENANT_ID", TeamsPayloads.TENANT,
                    "MICROSOFT_LOGIN_URL", teams.login(),
                    "MICROSOFT_OPENID_METADATA_URL", issuer.metadata().toString()));
            settings.putAll(more);
            Program program = Program.serve(settings, folder.path().resolve("program.log"))
                    .untilReady();
            URI endpoint = URI.create("http://127.0.0.1:" + settings.get("PORT") + "/api/messages");
            return new Company(
                    program, new TeamsPeople(new TeamsSender(endpoint, issuer), new TeamsPayloads(teams.serviceUrl())));
        }

        void ask(Distribution spread) {
            long start = System.nanoTime();
            people.post(BEN, CHANNEL, "What is the limit for travel?");
            spread.addSince(start);
        }

        @Override
        public void close() {
            program.close();
        }
    }
}
