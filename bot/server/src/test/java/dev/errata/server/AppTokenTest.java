package dev.errata.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.FreePort;
import dev.errata.server.process.FreshData;
import dev.errata.server.process.Program.Ended;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.SlackManifest;
import dev.errata.storage.Database;
import dev.errata.storage.DatabaseLogin;
import dev.errata.storage.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about SLACK_APP_TOKEN: by the doctor, and by a start that ends because of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppTokenTest {

    private static final String ADDRESS = "apps.connections.open";

    @TempDir
    private static Path folder;

    private final FakeSlack slack = FakeSlack.start(SlackManifest.find().scopes());
    private EmbeddedServer postgres;

    @BeforeAll
    void open() {
        postgres = EmbeddedServer.open(FreshData.in(folder.resolve("elsewhere")));
        Database.open(postgres.login(), postgres.login()).close();
    }

    @AfterEach
    void mend() {
        slack.recovers();
    }

    @AfterAll
    void close() {
        slack.close();
        postgres.close();
    }

    @Test
    void the_doctor_opens_a_connection_with_a_token_that_is_good() {
        Ended doctor = run(FakeSlack.APP_TOKEN, "doctor");

        assertThat(doctor.exit()).describedAs("%s", doctor).isZero();
        assertThat(doctor.out())
                .contains("ok    Slack: Socket Mode is on, and the app token opens a connection")
                .doesNotContain("WRONG");
    }

    @Test
    void the_doctor_says_how_to_mend_a_token_that_slack_does_not_know() {
        Ended doctor = run("xapp-of-somebody-else", "doctor");

        assertWrong(doctor, "invalid_auth");
        assertThat(doctor.out()).doesNotContain("xapp-of-somebody-else");
    }

    @ParameterizedTest
    @CsvSource({"missing_scope", "not_allowed_token_type", "token_revoked", "internal_error"})
    void the_doctor_says_what_slack_says_against_a_token(String code) {
        slack.refuses(ADDRESS, 10, code);

        assertWrong(run(FakeSlack.APP_TOKEN, "doctor"), code);
    }

    private static void assertWrong(Ended doctor, String code) {
        assertThat(doctor.exit()).describedAs("%s", doctor).isEqualTo(1);
        assertThat(doctor.out())
                .contains("ok    Slack: ")
                .contains("WRONG Slack: Socket Mode: " + code)
                .contains("the scope connections:write there, and set it as SLACK_APP_TOKEN");
    }

    @Test
    @Timeout(120)
    void a_start_with_a_token_that_slack_does_not_know_ends_and_names_the_setting() {
        assertRefused(run("xapp-of-somebody-else", "serve"), "invalid_auth");
    }

    @ParameterizedTest
    @CsvSource({"missing_scope", "not_allowed_token_type", "token_revoked"})
    @Timeout(120)
    void a_start_with_a_token_that_opens_nothing_ends_and_names_the_setting(String code) {
        slack.refuses(ADDRESS, 10, code);

        assertRefused(run(FakeSlack.APP_TOKEN, "serve"), code);
    }

    private static void assertRefused(Ended serving, String code) {
        assertThat(serving.exit()).describedAs("%s", serving).isEqualTo(1);
        assertThat(serving.out()).isEmpty();
        assertThat(serving.err())
                .startsWith("Slack does not accept SLACK_APP_TOKEN (" + code + ").")
                .contains("connections:write")
                .doesNotContain("xapp-");
    }

    private Ended run(String appToken, String command) {
        DatabaseLogin login = postgres.login();
        Map<String, String> settings = new HashMap<>(Map.of(
                "PORT", String.valueOf(FreePort.any()),
                "ERRATA_ADMIN_PORT", String.valueOf(FreePort.any()),
                "ERRATA_HOST", "127.0.0.1",
                "ERRATA_DATA_DIR", folder.resolve("data").toString(),
                "SLACK_BOT_TOKEN", FakeSlack.TOKEN,
                "SLACK_APP_TOKEN", appToken,
                "SLACK_API_URL", slack.apiUrl()));
        settings.put("DATABASE_URL", login.jdbcUrl() + "&user=" + login.user() + "&password=" + login.password());
        return CommandLineTest.run(settings, command);
    }
}
