package dev.errata.server.doctor;

import dev.errata.chat.call.Pause;
import dev.errata.chat.call.Timeouts;
import dev.errata.models.BgeSmallEncoder;
import dev.errata.models.ResilientChatModel;
import dev.errata.server.Main;
import dev.errata.server.PostgreSql;
import dev.errata.server.serving.TeamsEndpoint;
import dev.errata.server.settings.Settings;
import dev.errata.server.terminal.ProgramName;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.slack.api.BotIdentity;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.api.SocketAddress;
import dev.errata.slack.entry.SocketGreeting;
import dev.errata.storage.DatabaseHealth;
import dev.errata.storage.Finding;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.api.TeamsProblem;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Looks at everything the program stands on and says how to mend what is wrong. */
@Command(
        name = "doctor",
        description =
                "Check settings, database, encoder, chat model, Slack and Teams, and say how to mend what is wrong.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {

    /** What manifests/slack/manifest.yaml asks for; a test compares the two. */
    static final Set<String> SCOPES = new TreeSet<>(Set.of(
            "app_mentions:read",
            "chat:write",
            "channels:history",
            "groups:history",
            "im:history",
            "mpim:history",
            "channels:read",
            "groups:read",
            "mpim:read",
            "users:read",
            "team:read"));

    /** What it asks for besides, without which it works as before; what each brings is said. */
    static final Set<String> MORE = new TreeSet<>(Set.of("commands", "reactions:read", "usergroups:read"));

    @ParentCommand
    private Main main = new Main(Map.of());

    private int wrong;

    @Override
    public Integer call() {
        Settings settings = main.settings();
        ok("doctor.settings", platforms(settings));
        try (PostgreSql postgres = PostgreSql.of(settings)) {
            database(settings, postgres);
        }
        encoder(settings);
        memory(settings.cacheMegabytes(), Heap.ofThisJava());
        settings.chatModel().ifPresentOrElse(model -> model(model, "doctor.model"), () -> note("doctor.no-model"));
        settings.judging()
                .model()
                .filter(judge -> !settings.chatModel().equals(Optional.of(judge)))
                .ifPresent(judge -> model(judge, "doctor.judge"));
        settings.slack().ifPresentOrElse(this::slack, () -> note("doctor.no-slack"));
        settings.teams().ifPresentOrElse(this::teams, () -> note("doctor.no-teams"));
        out().flush();
        return wrong == 0 ? 0 : 1;
    }

    private void database(Settings settings, PostgreSql postgres) {
        DatabaseHealth health = new DatabaseHealth(postgres.app(), postgres.owner());
        List<Finding> findings = health.findings();
        findings.forEach(finding -> wrong(finding.what(), finding.mend()));
        if (findings.isEmpty()) {
            String where = settings.database().isPresent()
                    ? ProgramWords.say("doctor.database.external")
                    : ProgramWords.say("doctor.database.embedded", settings.dataDir());
            ok("doctor.database", health.version(), where);
            ok("doctor.security");
        }
    }

    private void memory(int caches, Heap heap) {
        if (!heap.bounded()) {
            note("doctor.memory.unbounded", heap.megabytes(), ProgramName.with(" -Xmx384m"));
        } else {
            ok("doctor.memory", heap.megabytes(), caches);
        }
        if (caches > heap.forCaches()) {
            note("doctor.memory.tight", String.valueOf(caches), heap.megabytes(), heap.forCaches());
        }
    }

    private void encoder(Settings settings) {
        try (BgeSmallEncoder encoder = BgeSmallEncoder.open(settings.dataDir().resolve("encoder"))) {
            ok("doctor.encoder", encoder.model(), encoder.encode("doctor").dimensions());
            note(settings.judging().model().isPresent() ? "doctor.language.judged" : "doctor.language");
        } catch (RuntimeException e) {
            wrong(String.valueOf(e.getMessage()), "");
        }
    }

    private void model(ResilientChatModel model, String works) {
        ResilientChatModel.Check check = model.check();
        if (check.works()) {
            ok(works, model.name(), check.sentence());
        } else {
            wrong(model.name(), check.sentence());
        }
    }

    private void slack(Settings.Slack slack) {
        try (SlackClient client = SlackClient.of(
                slack.apiUrl(), slack.botToken(), Timeouts.usual(), Clock.systemUTC(), Pause.sleeping())) {
            BotIdentity identity = client.identity();
            ok("doctor.slack", identity.teamName(), identity.user());
            SCOPES.stream()
                    .filter(scope ->
                            !identity.scopes().isEmpty() && !identity.scopes().contains(scope))
                    .forEach(scope ->
                            wrong(ProgramWords.say("doctor.scope", scope), ProgramWords.say("doctor.scope.mend")));
            MORE.stream()
                    .filter(scope ->
                            !identity.scopes().isEmpty() && !identity.scopes().contains(scope))
                    .forEach(scope -> note("doctor.scope." + scope));
        } catch (SlackProblem problem) {
            wrong(String.valueOf(problem.getMessage()), ProgramWords.say("doctor.slack.mend", slack.apiUrl()));
        }
        slack.appToken().ifPresent(token -> socket(slack.apiUrl(), token));
    }

    private void socket(String apiUrl, String token) {
        try (SocketAddress address = SocketAddress.of(apiUrl, token, Timeouts.usual(), Pause.sleeping())) {
            OptionalInt connections = SocketGreeting.connections(address.next());
            if (connections.isEmpty()) {
                wrong(ProgramWords.say("doctor.app-token.silent"), ProgramWords.say("doctor.app-token.silent.mend"));
                return;
            }
            ok("doctor.app-token");
            if (connections.getAsInt() > 1) {
                note("doctor.app-token.shared", connections.getAsInt() - 1);
            }
        } catch (SlackProblem problem) {
            wrong(
                    ProgramWords.say("doctor.app-token.wrong", problem.code()),
                    ProgramWords.say("doctor.app-token.mend"));
        }
    }

    private void teams(Settings.Teams teams) {
        try (TeamsClient client = new TeamsEndpoint(teams, Clock.systemUTC()).client()) {
            client.authenticate();
            ok("doctor.teams");
        } catch (TeamsProblem problem) {
            wrong(
                    ProgramWords.say("doctor.teams.wrong", String.valueOf(problem.getMessage())),
                    ProgramWords.say("doctor.teams.mend"));
        }
    }

    private static String platforms(Settings settings) {
        String platforms = Stream.of(
                        settings.slack().map(slack -> "Slack"), settings.teams().map(teams -> "Microsoft Teams"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return platforms.isEmpty() ? "local" : platforms;
    }

    private void ok(String key, Object... arguments) {
        out().println(ProgramWords.say("doctor.ok", ProgramWords.say(key, arguments)));
    }

    private void note(String key, Object... arguments) {
        out().println(ProgramWords.say("doctor.note", ProgramWords.say(key, arguments)));
    }

    private void wrong(String what, String mend) {
        wrong++;
        out().println(ProgramWords.say("doctor.bad", what, mend));
    }

    private PrintWriter out() {
        return main.spec().commandLine().getOut();
    }
}
