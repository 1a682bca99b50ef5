package dev.errata.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.FreePort;
import dev.errata.server.CommandLineTest;
import dev.errata.server.process.Await;
import dev.errata.server.process.FreshData;
import dev.errata.server.process.Program;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeUser;
import dev.errata.slack.SlackManifest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where a platform is configured there is nothing to play in, unless somebody says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundBesideSlackIT {

    @TempDir
    private static Path folder;

    private final FakeSlack slack = FakeSlack.start(SlackManifest.find().scopes());

    @BeforeAll
    void open() {
        slack.user("U1ANA", "Ana Flores", FakeUser.Standing.ADMIN);
    }

    @AfterAll
    void close() {
        slack.close();
    }

    @Test
    void with_slack_the_page_is_on_neither_port_and_its_company_is_not_there() {
        try (Program program = serve()) {
            program.untilReady();

            assertThat(program.statusOf("PORT", "/")).isEqualTo(404);
            assertThat(program.statusOf("ERRATA_ADMIN_PORT", "/")).isEqualTo(404);
            assertThat(program.log()).doesNotContain("in a browser");
        }
        Program.Ended listed = CommandLineTest.run(settings(), "corrections", "list", "--workspace", "local");
        assertThat(listed.out()).contains("Nothing has been taught yet");
    }

    @Test
    void when_it_is_asked_for_it_is_on_the_admin_port_alone() {
        try (Program program = serve("serve", "--playground")) {
            program.untilReady();

            assertThat(program.statusOf("ERRATA_ADMIN_PORT", "/")).isEqualTo(200);
            assertThat(program.statusOf("ERRATA_ADMIN_PORT", "/metrics")).isEqualTo(200);
            assertThat(program.statusOf("PORT", "/")).isEqualTo(404);
            Await.until("the greeting", () -> program.log().contains("To try it, open http://localhost:"));
        }
    }

    private Program serve(String... arguments) {
        return Program.serve(settings(), folder.resolve("program" + arguments.length + ".log"), arguments);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "ERRATA_HOST",
                "127.0.0.1",
                "ERRATA_DATA_DIR",
                FreshData.in(folder.resolve("data")).toString(),
                "SLACK_SIGNING_SECRET",
                "signing-secret-for-tests",
                "SLACK_BOT_TOKEN",
                FakeSlack.TOKEN,
                "SLACK_API_URL",
                slack.apiUrl()));
        settings.put("PORT", String.valueOf(FreePort.any()));
        settings.put("ERRATA_ADMIN_PORT", String.valueOf(FreePort.any()));
        return settings;
    }
}
