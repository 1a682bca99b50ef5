package dev.errata.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.errata.bot.FreePort;
import dev.errata.server.browser.Browser.Look;
import dev.errata.server.process.CuttableWire;
import dev.errata.server.process.FreshData;
import dev.errata.server.process.ModelProvider;
import dev.errata.server.process.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an answer that takes its time, when something happens meanwhile. */
@WithBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LateAnswerIT {

    private static final Duration LATE = Duration.ofSeconds(3);

    @TempDir
    private static Path folder;

    private final ModelProvider provider = ModelProvider.start();
    private final Browser browser;
    private final int port = FreePort.any();
    private Program program;

    LateAnswerIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void open() {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("PORT", String.valueOf(port));
        settings.put("ERRATA_DATA_DIR", FreshData.in(folder.resolve("data")).toString());
        provider.answers(ModelProvider.says("I know a lot."));
        program = Program.serve(settings, folder.resolve("program.log"));
        program.untilReady();
        provider.answers(ModelProvider.saysLate("**Here** it is.", LATE));
    }

    @AfterAll
    void close() {
        program.close();
        provider.close();
    }

    private Page visit(int through, String channel) {
        Page page = browser.newPage(Look.LIGHT);
        page.navigate("http://localhost:" + through + "/?as=ben&in=" + channel);
        return page;
    }

    private static void ask(Page page, String question) {
        page.locator("#question").fill(question);
        page.locator("#question").press("Enter");
        assertThat(page.locator(".waiting")).containsText("is looking");
    }

    @Test
    void a_connection_that_is_lost_meanwhile_comes_back_with_the_answer() {
        try (CuttableWire wire = CuttableWire.to(port)) {
            Page page = visit(wire.port(), "finance");
            ask(page, "Where is the safe?");

            wire.cut();
            assertThat(page.getByText("The connection is lost.")).isVisible();
            wire.mend();

            assertThat(page.locator(".answer")).containsText("Here it is.");
            assertThat(page.getByText("The connection is lost.")).isHidden();
        }
    }

    @Test
    void a_program_that_restarts_meanwhile_answers_afterwards() {
        Page page = visit(port, "support");
        ask(page, "Where is the key?");

        program.kill();
        program.startAgain();
        program.untilReady();

        assertThat(page.getByText("Where is the key?")).isVisible();
        assertThat(page.locator(".answer")).containsText("Here it is.");
    }

    @Test
    void a_start_over_meanwhile_leaves_nothing_and_the_next_question_is_answered() {
        Page page = visit(port, "general");
        ask(page, "Where is the ladder?");

        page.getByText("Start over").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start over"))
                .click();
        assertThat(page.getByText("Nobody has asked anything here yet.")).isVisible();
        ask(page, "Where is the bucket?");

        assertThat(page.locator(".answer")).containsText("Here it is.");
        assertThat(page.locator(".asked .text")).hasText("Where is the bucket?");
    }
}
