package dev.errata.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.spending.Prices;
import dev.errata.bot.spending.Prices.Price;
import dev.errata.teams.entry.AllowedTenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadSettingsTest {

    private static final String ACME = "7f1b0000-0000-0000-0000-00000000000a";
    private static final String VENDOR = "7f1b0000-0000-0000-0000-00000000000b";
    private static final String ANA = "a7a00000-0000-0000-0000-000000000001";
    private static final String LI = "11000000-0000-0000-0000-000000000002";

    private static final String SECRET = "s3cret-of-the-signature";
    private static final String TOKEN = "xoxb-s3cret";

    @TempDir
    private Path folder;

    @Test
    void with_nothing_set_everything_is_on_this_machine() {
        Settings settings = usable(Map.of());

        assertThat(settings.port()).isEqualTo(3000);
        assertThat(settings.adminPort()).isEqualTo(3001);
        assertThat(settings.listenOn()).isEqualTo("127.0.0.1");
        assertThat(settings.dataDir()).isAbsolute().hasFileName(".errata");
        assertThat(settings.database()).isEmpty();
        assertThat(settings.slack()).isEmpty();
        assertThat(settings.chatModel()).isEmpty();
        assertThat(settings.cacheMegabytes()).isEqualTo(96);
    }

    @Test
    void with_slack_its_endpoint_is_reached_from_outside() {
        Settings settings = usable(Map.of("SLACK_SIGNING_SECRET", SECRET, "SLACK_BOT_TOKEN", TOKEN));

        assertThat(settings.listenOn()).isEqualTo("0.0.0.0");
        assertThat(settings.slack().orElseThrow().apiUrl()).isEqualTo("https://slack.com/api/");
    }

    @Test
    void what_is_given_is_taken() {
        Settings settings = usable(Map.of(
                "PORT", "0",
                "ERRATA_ADMIN_PORT", "4001",
                "ERRATA_HOST", "10.0.0.7",
                "DATABASE_URL", "postgres://app:pw@db/errata",
                "DATABASE_OWNER_URL", "postgres://owner:pw@db/errata",
                "SLACK_SIGNING_SECRET", SECRET,
                "SLACK_BOT_TOKEN", TOKEN,
                "SLACK_API_URL", "https://slack-gov.com/api",
                "ERRATA_CHAT_MODEL", "openai/gpt-4.1-mini",
                "OPENAI_API_KEY", "sk-s3cret"));

        assertThat(settings.port()).isZero();
        assertThat(settings.adminPort()).isEqualTo(4001);
        assertThat(settings.listenOn()).isEqualTo("10.0.0.7");
        assertThat(settings.database().orElseThrow().user()).isEqualTo("app");
        assertThat(settings.databaseOwner().orElseThrow().user()).isEqualTo("owner");
        assertThat(settings.slack().orElseThrow().apiUrl()).isEqualTo("https://slack-gov.com/api/");
        assertThat(settings.chatModel().orElseThrow().name()).isEqualTo("openai/gpt-4.1-mini");
    }

    @Test
    void the_model_that_writes_judges_unless_another_one_is_given() {
        Settings one = usable(Map.of("ERRATA_CHAT_MODEL", "openai/gpt-4.1-mini", "OPENAI_API_KEY", "sk-s3cret"));
        Settings two = usable(Map.of(
                "ERRATA_CHAT_MODEL",
                "openai/gpt-4.1-mini",
                "ERRATA_JUDGE_MODEL",
                "openai/gpt-4.1-nano",
                "ERRATA_JUDGE_SECONDS",
                "5",
                "OPENAI_API_KEY",
                "sk-s3cret"));

        assertThat(one.judging().model()).isEqualTo(one.chatModel());
        assertThat(one.judging().patience()).isEqualTo(Duration.ofSeconds(2));
        assertThat(two.judging().model().orElseThrow().name()).isEqualTo("openai/gpt-4.1-nano");
        assertThat(two.judging().patience()).isEqualTo(Duration.ofSeconds(5));
        assertThat(usable(Map.of()).judging().model()).isEmpty();
    }

    @Test
    void caches_may_be_given_more() {
        assertThat(usable(Map.of("ERRATA_CACHE_MB", "200")).cacheMegabytes()).isEqualTo(200);
    }

    @Test
    void what_is_old_is_kept_unless_days_are_given() {
        assertThat(usable(Map.of()).kept()).isEmpty();
        assertThat(usable(Map.of("ERRATA_KEEP_DAYS", "90")).kept()).contains(Duration.ofDays(90));
    }

    @Test
    void nothing_is_measured_by_itself_unless_that_is_wanted() {
        assertThat(usable(Map.of()).evaluating().nightly()).isFalse();
        assertThat(usable(Map.of()).evaluating().tokens()).isEmpty();
        assertThat(usable(Map.of("ERRATA_EVALUATE", "nightly")).evaluating().nightly())
                .isTrue();
        assertThat(usable(Map.of("ERRATA_EVALUATE_TOKENS", "5000")).evaluating().tokens())
                .hasValue(5_000);
    }

    @Test
    void a_price_list_says_of_each_model_what_a_million_tokens_cost() throws IOException {
        Path file = folder.resolve("prices.json");
        Files.writeString(file, "{\"openai/gpt-4.1-mini\": {\"input\": 0.4, \"output\": 1.6, \"since\": 2025}}");

        Prices prices =
                usable(Map.of("ERRATA_PRICES", file.toString())).evaluating().prices();

        assertThat(prices.models()).containsOnly(Map.entry("openai/gpt-4.1-mini", new Price(.4, 1.6)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"openai/a": {"input": 1}}              | in %s, openai/a has no two prices
            {"openai/a": {"input": 1, "output": -2}} | in %s, openai/a has no two prices
            {"openai/a": {"input": "1", "output": 2}} | in %s, openai/a has no two prices
            [1]                                     | %s is no price list
            {"openai/a"                             | %s is not JSON
            """)
    void a_price_list_that_cannot_be_used_is_named_with_what_is_wrong(String text, String problem) throws IOException {
        Path file = folder.resolve("prices.json");
        Files.writeString(file, text);

        assertThat(problems(Map.of("ERRATA_PRICES", file.toString())))
                .singleElement()
                .asString()
                .startsWith("ERRATA_PRICES: " + problem.formatted(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PORT",
                "ERRATA_ADMIN_PORT",
                "ERRATA_HOST",
                "ERRATA_DATA_DIR",
                "ERRATA_CACHE_MB",
                "ERRATA_KEEP_DAYS",
                "ERRATA_CHAT_MODEL",
                "ERRATA_JUDGE_MODEL",
                "ERRATA_JUDGE_SECONDS",
                "ERRATA_EMBEDDING_MODEL",
                "DATABASE_URL",
                "DATABASE_OWNER_URL",
                "SLACK_SIGNING_SECRET",
                "SLACK_BOT_TOKEN",
                "SLACK_APP_TOKEN",
                "SLACK_API_URL",
                "MICROSOFT_APP_ID",
                "MICROSOFT_ALLOWED_TENANTS",
                "ERRATA_ADMINS",
                "ERRATA_EVALUATE",
                "ERRATA_EVALUATE_TOKENS",
                "ERRATA_PRICES"
            })
    void what_is_set_to_nothing_counts_as_not_set(String name) {
        assertThat(usable(Map.of(name, " "))).isEqualTo(usable(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT                   | http                      | PORT: "http" is not a port
            PORT                   | 65536                     | PORT: "65536" is not a port
            PORT                   | -1                        | PORT: "-1" is not a port
            ERRATA_KEEP_DAYS       | 0                         | ERRATA_KEEP_DAYS: "0" is not a number of days
            ERRATA_KEEP_DAYS       | 1.5                       | ERRATA_KEEP_DAYS: "1.5" is not a number of days
            ERRATA_KEEP_DAYS       | -3                        | ERRATA_KEEP_DAYS: "-3" is not a number of days
            ERRATA_KEEP_DAYS       | a year                    | ERRATA_KEEP_DAYS: "a year" is not a number of days
            ERRATA_EVALUATE        | weekly                    | ERRATA_EVALUATE: "weekly" is no schedule
            ERRATA_EVALUATE_TOKENS | 0                         | ERRATA_EVALUATE_TOKENS: "0" is not a number of tokens
            ERRATA_EVALUATE_TOKENS | many                      | ERRATA_EVALUATE_TOKENS: "many" is not a number of tokens
            ERRATA_PRICES          | /no/such/file             | ERRATA_PRICES: /no/such/file cannot be read
            ERRATA_ADMIN_PORT      | 3.5                       | ERRATA_ADMIN_PORT: "3.5" is not a port
            ERRATA_CACHE_MB        | 96MB                      | ERRATA_CACHE_MB: "96MB" is not a number of megabytes
            ERRATA_CACHE_MB        | 0                         | ERRATA_CACHE_MB: "0" is not a number of megabytes; use a whole number from 8 to 65536
            ERRATA_CHAT_MODLE      | openai/gpt                | did you mean ERRATA_CHAT_MODEL?
            ERRATA_SOMETHING_ELSE  | 1                         | ERRATA_SOMETHING_ELSE: no such setting
            ERRATA_FOO             | 1                         | ERRATA_FOO: no such setting
            ERRATA_EMBEDDING_MODEL | openai/embed              | ERRATA_EMBEDDING_MODEL:
            ERRATA_CHAT_MODEL      | gpt                       | ERRATA_CHAT_MODEL:
            ERRATA_CHAT_MODEL      | openai/gpt                | OPENAI_API_KEY:
            ERRATA_CHAT_MODEL      | anthropic/claude          | ERRATA_CHAT_MODEL:
            SLACK_SIGNING_SECRET   | s3cret                    | SLACK_SIGNING_SECRET: needs SLACK_BOT_TOKEN too
            SLACK_BOT_TOKEN        | xoxb-s3cret               | SLACK_BOT_TOKEN: needs SLACK_APP_TOKEN or SLACK_SIGNING_SECRET too
            SLACK_API_URL          | https://slack.com/api/    | SLACK_API_URL: needs SLACK_BOT_TOKEN too
            SLACK_APP_TOKEN        | xapp-s3cret               | SLACK_APP_TOKEN: needs SLACK_BOT_TOKEN too
            MICROSOFT_ALLOWED_TENANTS | *                      | MICROSOFT_ALLOWED_TENANTS: needs MICROSOFT_APP_ID too
            DATABASE_OWNER_URL     | postgres://o:s3cret@db/e  | DATABASE_OWNER_URL: needs DATABASE_URL too
            DATABASE_URL           | mysql://o:s3cret@db/e     | DATABASE_URL: must begin with postgres://
            """)
    void one_setting_that_cannot_be_meant_is_named_with_what_to_do(String name, String value, String said) {
        List<String> problems = problems(Map.of(name, value));

        assertThat(problems).singleElement().asString().contains(said).doesNotContain("s3cret");
    }

    @Test
    void a_token_that_is_no_bot_token_is_not_repeated() {
        List<String> problems = problems(Map.of("SLACK_SIGNING_SECRET", SECRET, "SLACK_BOT_TOKEN", "xoxp-s3cret"));

        assertThat(problems).containsExactly("SLACK_BOT_TOKEN: a bot token begins with xoxb-");
    }

    @Test
    void an_address_of_slack_has_to_be_one() {
        List<String> problems = problems(
                Map.of("SLACK_SIGNING_SECRET", SECRET, "SLACK_BOT_TOKEN", TOKEN, "SLACK_API_URL", "slack.com/api"));

        assertThat(problems).singleElement().asString().startsWith("SLACK_API_URL: not a web address");
    }

    @Test
    void one_port_cannot_be_for_slack_and_for_the_pages() {
        List<String> problems = problems(Map.of(
                "SLACK_SIGNING_SECRET", SECRET, "SLACK_BOT_TOKEN", TOKEN, "PORT", "3001", "ERRATA_ADMIN_PORT", "3001"));

        assertThat(problems).singleElement().asString().startsWith("PORT, ERRATA_ADMIN_PORT: both are 3001");
    }

    /** The encoder unpacks itself there, whoever runs the database. */
    @Test
    void the_data_folder_can_be_chosen_beside_another_database() {
        Settings settings =
                usable(Map.of("ERRATA_DATA_DIR", "/tmp/errata", "DATABASE_URL", "postgres://a:b@db/errata"));

        assertThat(settings.dataDir()).hasToString("/tmp/errata");
        assertThat(settings.database()).isPresent();
    }

    @Test
    void an_app_of_one_tenant_serves_that_tenant() {
        Settings settings = usable(app(Map.of(
                "MICROSOFT_APP_TENANT_ID",
                ACME.toUpperCase(Locale.ROOT),
                "ERRATA_ADMINS",
                ANA + ", , " + LI,
                "MICROSOFT_APP_TYPE",
                "singletenant")));

        Settings.Teams teams = settings.teams().orElseThrow();
        assertThat(teams.app().orElseThrow().authority()).isEqualTo(ACME);
        assertThat(teams.tenants()).isEqualTo(AllowedTenants.only(Set.of(ACME)));
        assertThat(settings.admins()).containsExactlyInAnyOrder(ANA, LI);
        assertThat(settings.listenOn()).isEqualTo("0.0.0.0");
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void an_app_of_many_tenants_says_whom_it_serves() {
        Map<String, String> many =
                Map.of("MICROSOFT_APP_TYPE", "MultiTenant", "MICROSOFT_ALLOWED_TENANTS", ACME + ", " + VENDOR);
        Map<String, String> all = Map.of("MICROSOFT_APP_TYPE", "MultiTenant", "MICROSOFT_ALLOWED_TENANTS", "*");

        assertThat(usable(app(many)).teams().orElseThrow().tenants())
                .isEqualTo(AllowedTenants.only(Set.of(ACME, VENDOR)));
        assertThat(usable(app(all)).teams().orElseThrow().tenants()).isEqualTo(AllowedTenants.all());
        assertThat(problems(app(Map.of("MICROSOFT_APP_TYPE", "MultiTenant"))))
                .containsExactly("MICROSOFT_APP_TYPE: needs MICROSOFT_ALLOWED_TENANTS too");
    }

    @Test
    void an_app_that_cannot_be_meant_is_named() {
        assertThat(problems(app(Map.of()))).containsExactly("MICROSOFT_APP_ID: needs MICROSOFT_APP_TENANT_ID too");
        assertThat(problems(app(Map.of("MICROSOFT_APP_ID", "errata", "MICROSOFT_APP_TENANT_ID", ACME))))
                .singleElement()
                .asString()
                .startsWith("MICROSOFT_APP_ID: not the id of an app");
        assertThat(problems(app(Map.of("MICROSOFT_APP_TYPE", "UserAssignedMSI", "MICROSOFT_LOGIN_URL", "login"))))
                .hasSize(2)
                .allMatch(problem -> problem.contains("UserAssignedMSI is not supported")
                        || problem.startsWith("MICROSOFT_LOGIN_URL: not a web address"));
    }

    @Test
    void all_that_is_wrong_with_an_app_is_said_at_once() {
        assertThat(problems(Map.of("MICROSOFT_APP_ID", "7", "MICROSOFT_APP_TYPE", "x")))
                .hasSize(3)
                .anyMatch(problem -> problem.equals("MICROSOFT_APP_ID: needs MICROSOFT_APP_PASSWORD too"))
                .anyMatch(problem -> problem.startsWith("MICROSOFT_APP_ID: not the id of an app"))
                .anyMatch(problem -> problem.startsWith("MICROSOFT_APP_TYPE: x is not supported"));
    }

    @Test
    void what_teams_never_calls_a_tenant_or_an_account_is_refused() {
        assertThat(problems(app(Map.of(
                        "MICROSOFT_APP_TENANT_ID",
                        "acme.onmicrosoft.com",
                        "MICROSOFT_ALLOWED_TENANTS",
                        ACME + ", \u2026",
                        "ERRATA_ADMINS",
                        "ana@acme.com"))))
                .hasSize(3)
                .anyMatch(
                        problem -> problem.startsWith("MICROSOFT_APP_TENANT_ID: \"acme.onmicrosoft.com\" is not an id"))
                .anyMatch(problem -> problem.startsWith("MICROSOFT_ALLOWED_TENANTS: \"\u2026\" is not an id"))
                .anyMatch(problem -> problem.startsWith("ERRATA_ADMINS: \"ana@acme.com\" is not an id"));
    }

    @Test
    void a_password_alone_lacks_the_app_and_its_tenant() {
        assertThat(problems(Map.of("MICROSOFT_APP_PASSWORD", "s3cret")))
                .containsExactlyInAnyOrder(
                        "MICROSOFT_APP_PASSWORD: needs MICROSOFT_APP_ID too",
                        "MICROSOFT_APP_PASSWORD: needs MICROSOFT_APP_TENANT_ID too");
    }

    @Test
    void without_an_app_whoever_is_on_this_machine_is_believed_and_nobody_else_is_heard() {
        Settings settings = usable(Map.of("ERRATA_HOST", "0.0.0.0")).insecureLocal();

        assertThat(settings.teams().orElseThrow().app()).isEmpty();
        assertThat(settings.listenOn()).isEqualTo("127.0.0.1");
    }

    private static Map<String, String> app(Map<String, String> more) {
        Map<String, String> app = new HashMap<>(
                Map.of("MICROSOFT_APP_ID", "01234567-89ab-cdef-0123-456789abcdef", "MICROSOFT_APP_PASSWORD", "s3cret"));
        app.putAll(more);
        return app;
    }

    @Test
    void all_problems_are_listed_at_once_and_no_secret_is() {
        List<String> problems = problems(Map.of(
                "PORT", "http",
                "ERRATA_PROT", "1",
                "DATABASE_URL", "postgres://ana:s3cret@db",
                "SLACK_BOT_TOKEN", "xoxp-s3cret",
                "ERRATA_CHAT_MODEL", "openai/gpt",
                "OPENAI_API_KEY", "s3cret with a space",
                "MICROSOFT_APP_ID", "7"));

        assertThat(problems).hasSize(9).noneMatch(problem -> problem.contains("s3cret"));
    }

    @Test
    void socket_mode_needs_no_secret_and_is_reached_from_nowhere() {
        Settings settings = usable(Map.of("SLACK_APP_TOKEN", "xapp-s3cret", "SLACK_BOT_TOKEN", TOKEN));

        assertThat(settings.slack().flatMap(Settings.Slack::appToken)).contains("xapp-s3cret");
        assertThat(settings.slack().flatMap(Settings.Slack::signingSecret)).isEmpty();
        assertThat(settings.listenOn()).isEqualTo("127.0.0.1");
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void beside_teams_socket_mode_leaves_the_port_reached_from_outside() {
        Settings settings = usable(
                app(Map.of("SLACK_APP_TOKEN", "xapp-1", "SLACK_BOT_TOKEN", TOKEN, "MICROSOFT_APP_TENANT_ID", ACME)));

        assertThat(settings.listenOn()).isEqualTo("0.0.0.0");
    }

    @Test
    void both_ways_into_slack_at_once_are_refused_with_both_names() {
        assertThat(problems(Map.of(
                        "SLACK_APP_TOKEN", "xoxb-s3cret", "SLACK_BOT_TOKEN", TOKEN, "SLACK_SIGNING_SECRET", SECRET)))
                .hasSize(2)
                .anyMatch(problem ->
                        problem.startsWith("SLACK_SIGNING_SECRET, SLACK_APP_TOKEN: Slack comes in by one way"))
                .contains("SLACK_APP_TOKEN: an app token begins with xapp-");
    }

    @Test
    void settings_show_no_secret() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SLACK_SIGNING_SECRET", SECRET,
                "SLACK_BOT_TOKEN", TOKEN,
                "DATABASE_URL", "postgres://ana:s3cret@db/errata?password=s3cret",
                "ERRATA_CHAT_MODEL", "openai/gpt",
                "OPENAI_API_KEY", "sk-s3cret"));

        assertThat(usable(environment).toString()).doesNotContain("s3cret");
    }

    private static Settings usable(Map<String, String> environment) {
        ReadSettings.Outcome outcome = ReadSettings.from(environment, Clock.systemUTC());
        assertThat(outcome).isInstanceOf(ReadSettings.Outcome.Usable.class);
        return ((ReadSettings.Outcome.Usable) outcome).settings();
    }

    private static List<String> problems(Map<String, String> environment) {
        ReadSettings.Outcome outcome = ReadSettings.from(environment, Clock.systemUTC());
        assertThat(outcome).isInstanceOf(ReadSettings.Outcome.Wrong.class);
        return ((ReadSettings.Outcome.Wrong) outcome).problems();
    }
}
