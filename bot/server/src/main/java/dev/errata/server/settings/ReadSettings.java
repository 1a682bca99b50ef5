package dev.errata.server.settings;

import dev.errata.bot.cache.CacheBudget;
import dev.errata.models.ChatModels;
import dev.errata.models.ChatModels.Choice;
import dev.errata.models.ModelCallPolicy;
import dev.errata.models.ResilientChatModel;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.storage.DatabaseLogin;
import dev.errata.telemetry.Telemetry;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the settings from the environment and collects everything that is wrong with them. */
public final class ReadSettings {

    private static final Set<String> KNOWN = Set.of(
            "ERRATA_HOST",
            "ERRATA_ADMIN_PORT",
            "ERRATA_DATA_DIR",
            "ERRATA_CACHE_MB",
            "ERRATA_CHAT_MODEL",
            "ERRATA_JUDGE_MODEL",
            "ERRATA_JUDGE_SECONDS",
            "ERRATA_EMBEDDING_MODEL",
            "ERRATA_ADMINS",
            "ERRATA_EVALUATE",
            "ERRATA_EVALUATE_TOKENS",
            "ERRATA_PRICES",
            "ERRATA_KEEP_DAYS");
    private static final String NIGHTLY = "nightly";
    private static final String SLACK_API = "https://slack.com/api/";
    private static final int NEAR = 4;
    private static final int LEAST_CACHE = 8;
    private static final int MOST_CACHE = 65_536;
    private static final int MOST_DAYS = 99_999;
    private static final Duration MODEL_CALL = Duration.ofSeconds(60);
    private static final int TO_JUDGE = 2;
    private static final int MOST_TO_JUDGE = 60;

    private final Map<String, String> environment;
    private final Environment given;
    private final Clock clock;

    private ReadSettings(Map<String, String> environment, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.given = new Environment(environment);
        this.clock = clock;
    }

    /** The settings, or every problem that they have, one line each. */
    public sealed interface Outcome {

        record Usable(Settings settings) implements Outcome {}

        record Wrong(List<String> problems) implements Outcome {}
    }

    public static Outcome from(Map<String, String> environment, Clock clock) {
        return new ReadSettings(environment, clock).read();
    }

    private Outcome read() {
        unknown();
        notYet();
        int port = port("PORT", 3000);
        int adminPort = port("ERRATA_ADMIN_PORT", 3001);
        Optional<Settings.Slack> slack = slack();
        ReadTeamsSettings microsoft = new ReadTeamsSettings(given);
        Optional<Settings.Teams> teams = microsoft.read();
        if ((slack.isPresent() || teams.isPresent()) && port == adminPort && port != 0) {
            given.problem("setting.same-port", String.valueOf(port));
        }
        Optional<DatabaseLogin> database = databaseUrl("DATABASE_URL");
        Optional<DatabaseLogin> owner = databaseUrl("DATABASE_OWNER_URL");
        given.partner("DATABASE_OWNER_URL", "DATABASE_URL");
        Optional<ResilientChatModel> chatModel = model("ERRATA_CHAT_MODEL");
        Settings settings = new Settings(
                port,
                adminPort,
                given.value("ERRATA_HOST"),
                dataDir(),
                database,
                owner,
                slack,
                teams,
                cacheMegabytes(),
                microsoft.admins(),
                chatModel,
                judging(chatModel),
                evaluating(),
                telemetry(),
                kept());
        return given.problems().isEmpty() ? new Outcome.Usable(settings) : new Outcome.Wrong(given.problems());
    }

    private void unknown() {
        given.names().stream()
                .filter(name -> name.startsWith("ERRATA_") && !KNOWN.contains(name))
                .sorted()
                .forEach(name -> given.problem("setting.unknown", name, near(name)));
    }

    private static String near(String name) {
        return KNOWN.stream()
                .min(Comparator.comparingInt((String known) -> distance(known, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(known -> distance(known, name) <= NEAR && 2 * distance(known, name) <= own(name))
                .map(known -> ProgramWords.say("setting.unknown.near", known))
                .orElse("");
    }

    /** How many letters of a name are not its beginning, which all share. */
    private static int own(String name) {
        return name.length() - name.indexOf('_') - 1;
    }

    /** How many letters have to be put in, left out or exchanged (Levenshtein 1966). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchange = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchange, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private void notYet() {
        if (given.value("ERRATA_EMBEDDING_MODEL").isPresent()) {
            given.problem("setting.not-yet.embedding");
        }
    }

    private int port(String name, int usual) {
        return given.number(name, 0, 65_535, "setting.port").orElse(usual);
    }

    private int cacheMegabytes() {
        return given.number("ERRATA_CACHE_MB", LEAST_CACHE, MOST_CACHE, "setting.megabytes")
                .orElse(CacheBudget.USUAL_MEGABYTES);
    }

    private Optional<Settings.Slack> slack() {
        Optional<String> token = given.value("SLACK_BOT_TOKEN");
        String api = given.value("SLACK_API_URL").orElse(SLACK_API);
        given.partner("SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN");
        given.partner("SLACK_APP_TOKEN", "SLACK_BOT_TOKEN");
        given.partner("SLACK_API_URL", "SLACK_BOT_TOKEN");
        if (!Environment.isWebAddress(api)) {
            given.problem("setting.url", "SLACK_API_URL");
        }
        if (token.isPresent() && !token.get().startsWith("xoxb-")) {
            given.problem("setting.token");
        }
        Optional<Settings.Slack.Entry> entry = entry();
        if (token.isPresent() && entry.isEmpty()) {
            given.problem("setting.slack-entry");
        }
        return entry.flatMap(
                way -> token.map(bot -> new Settings.Slack(way, bot, api.endsWith("/") ? api : api + "/")));
    }

    private Optional<Settings.Slack.Entry> entry() {
        Optional<String> secret = given.value("SLACK_SIGNING_SECRET");
        Optional<String> app = given.value("SLACK_APP_TOKEN");
        if (secret.isPresent() && app.isPresent()) {
            given.problem("setting.slack-entries");
        }
        if (app.isPresent() && !app.get().startsWith("xapp-")) {
            given.problem("setting.app-token");
        }
        return secret.<Settings.Slack.Entry>map(Settings.Slack.Entry.Http::new)
                .or(() -> app.map(Settings.Slack.Entry.Socket::new));
    }

    private Optional<DatabaseLogin> databaseUrl(String name) {
        Optional<String> value = given.value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        DatabaseLogin.Reading reading = DatabaseLogin.read(name, value.get());
        if (reading instanceof DatabaseLogin.Malformed malformed) {
            given.said(malformed.problem());
        }
        return reading instanceof DatabaseLogin.Read read ? Optional.of(read.login()) : Optional.empty();
    }

    private Path dataDir() {
        String usual = System.getProperty("user.home") + "/.errata";
        String value = given.value("ERRATA_DATA_DIR").orElse(usual);
        try {
            return Path.of(value).toAbsolutePath();
        } catch (InvalidPathException e) {
            given.problem("setting.data-dir", value);
            return Path.of(usual);
        }
    }

    private Optional<Duration> kept() {
        OptionalInt days = given.number("ERRATA_KEEP_DAYS", 1, MOST_DAYS, "setting.keep-days");
        return days.isPresent() ? Optional.of(Duration.ofDays(days.getAsInt())) : Optional.empty();
    }

    private Telemetry telemetry() {
        Telemetry.Outcome outcome = Telemetry.read(environment);
        if (outcome instanceof Telemetry.Outcome.Usable usable) {
            return usable.telemetry();
        }
        ((Telemetry.Outcome.Wrong) outcome).problems().forEach(given::said);
        return Telemetry.off();
    }

    private Settings.Evaluating evaluating() {
        Optional<String> when = given.value("ERRATA_EVALUATE");
        if (when.filter(value -> !NIGHTLY.equals(value)).isPresent()) {
            given.problem("setting.evaluate", when.get());
        }
        OptionalInt tokens = given.number("ERRATA_EVALUATE_TOKENS", 1, Integer.MAX_VALUE, "setting.evaluate-tokens");
        return new Settings.Evaluating(
                when.isPresent(),
                tokens.isPresent() ? OptionalLong.of(tokens.getAsInt()) : OptionalLong.empty(),
                ReadPrices.from(given));
    }

    private Settings.Judging judging(Optional<ResilientChatModel> chatModel) {
        int seconds = given.number("ERRATA_JUDGE_SECONDS", 1, MOST_TO_JUDGE, "setting.judge-seconds")
                .orElse(TO_JUDGE);
        return new Settings.Judging(model("ERRATA_JUDGE_MODEL").or(() -> chatModel), Duration.ofSeconds(seconds));
    }

    private Optional<ResilientChatModel> model(String setting) {
        Optional<String> name = given.value(setting);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Choice choice = new ChatModels(environment, ModelCallPolicy.of(MODEL_CALL), clock).named(name.get());
        return choice.match(Optional::of, misconfigured -> {
            misconfigured.forEach(problem -> given.problem("setting.model", problem.setting(), problem.sentence()));
            return Optional.empty();
        });
    }
}
