package dev.errata.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.errata.bot.FreePort;
import dev.errata.server.browser.Browser.Look;
import dev.errata.server.process.FreshData;
import dev.errata.server.process.Program;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An empty workspace of one's own: a channel is opened, documents are dropped, questions are answered from them. */
@WithBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnWorkspaceIT {

    private static final String PARKING = "# Parking\n\n## Visitors\n\nVisitors park in the yard behind the mill.\n";

    @TempDir
    private static Path folder;

    private final Browser browser;
    private final int port = FreePort.any();
    private Program program;

    OwnWorkspaceIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void open() {
        String data = FreshData.in(folder.resolve("data")).toString();
        program = Program.serve(
                Map.of("PORT", String.valueOf(port), "ERRATA_DATA_DIR", data), folder.resolve("program.log"));
        program.untilReady();
    }

    @AfterAll
    void close() {
        program.close();
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "text/plain", content);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TWICE")
    void documents_are_dropped_read_and_answered_from_in_every_look(Look look) {
        String name = look.name().toLowerCase(Locale.ROOT);
        Page page = browser.newPage(look);
        page.navigate("http://localhost:" + port + "/?at=sample");
        press(page, "Your own");
        assertThat(page.locator("h1")).hasText("#general");
        Browser.shoot(page, name + "-own-0-empty");

        press(page, "New channel");
        page.getByLabel("What should it be called?").fill("Car & park");
        press(page, "Open it");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Use small letters");
        Browser.shoot(page, name + "-own-1-channel");
        page.getByLabel("What should it be called?").fill("Car park " + name);
        press(page, "Open it");
        assertThat(page.locator("h1")).hasText("#car-park-" + name);

        page.locator("#drop-files").setInputFiles(new FilePayload[] {
            file("huge.txt", new byte[20 * 1024 * 1024 + 1]),
            file("parking.md", PARKING.getBytes(StandardCharsets.UTF_8)),
            file("latin.txt", "Caf\u00E9".getBytes(StandardCharsets.ISO_8859_1))
        });
        assertThat(page.locator("#drop")).containsText("huge.txt is larger than 20 MB, and was not sent.");
        assertThat(page.locator("#documents")).containsText("parking.md read: 1 passage");
        assertThat(page.locator("#documents")).containsText("latin.txt left out:");
        assertThat(page.locator("#documents")).containsText("One document answers here.");
        Browser.shoot(page, name + "-own-2-read");

        page.locator("#question").fill("Where do visitors park?");
        page.locator("#question").press("Enter");
        assertThat(page.locator(".answer").last()).containsText("in the yard behind the mill");
        Browser.shoot(page, name + "-own-3-answered");
        page.locator(".answer").last().locator(".sources button").click();
        assertThat(page.getByRole(AriaRole.DIALOG).locator(".cited")).containsText("in the yard behind the mill");
        Browser.shoot(page, name + "-own-5-passage");
        page.getByRole(AriaRole.DIALOG).getByText("Close").click();

        press(page, "Show them");
        Locator listed = page.getByRole(AriaRole.DIALOG)
                .locator("li", new Locator.LocatorOptions().setHasText("#car-park-" + name));
        assertThat(listed).containsText("Parking");
        Browser.shoot(page, name + "-own-4-listed");
        listed.locator("summary").click();
        listed.getByText("Remove it for good").click();
        assertThat(listed).hasCount(0);
        assertThat(page.locator("#documents")).containsText("No document answers here yet.");

        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(browser.complaints()).isEmpty();
    }
}
