package dev.errata.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.errata.server.CommandLineTest;
import dev.errata.server.browser.Browser.Look;
import dev.errata.server.process.CuttableWire;
import dev.errata.server.process.LocalProgram;
import dev.errata.server.process.Program;
import dev.errata.server.process.WithLocalProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a newcomer sees of the packaged program with nothing configured, in a real browser. */
@WithBrowser
@WithLocalProgram
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidedMinuteIT {

    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";

    private static final String COUNT_MOVES =
            "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.moved += e.value))"
                    + ".observe({type: 'layout-shift', buffered: true})";

    /** In how many pieces the browser got what stands between the guide's beginning and the page's end. */
    private static final String COUNT_PIECES =
            "window.pieces = 0; new MutationObserver(() => window.pieces += document.getElementById('guide')"
                    + " && !document.getElementById('dialog') ? 1 : 0).observe(document, {childList: true, subtree: true})";

    @TempDir
    private static Path folder;

    private final LocalProgram local;
    private final Program program;
    private final int port;
    private Browser browser;

    GuidedMinuteIT(LocalProgram local) {
        this.local = local;
        this.program = local.program();
        this.port = local.port();
    }

    @BeforeAll
    void begin() {
        local.startOver();
    }

    @BeforeEach
    void open(Browser opened) {
        browser = opened;
    }

    private Page visit(Look look, String address) {
        Page page = browser.newPage(look);
        page.navigate("http://localhost:" + port + address);
        return page;
    }

    private static void startOver(Page page) {
        page.getByText("Start over").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Start over?");
        Browser.shoot(page, "start-over");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start over"))
                .click();
        assertThat(page.locator(".minute")).containsText("Watch it learn");
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static Locator lastAnswer(Page page) {
        return page.locator(".answer").last();
    }

    @Test
    void the_minute_shows_its_four_promises_and_goes_on_after_a_reload_and_a_restart() {
        Page page = visit(Look.LIGHT, "/");
        Browser.shoot(page, "choice");
        press(page, "Show me");
        startOver(page);
        Browser.shoot(page, "minute-0-begin");

        press(page, "Ask as Ben");
        assertThat(lastAnswer(page)).containsText("Quarters are those of the calendar");
        page.reload();
        Browser.shoot(page, "minute-1-asked");

        press(page, "Correct it as Ana");
        assertThat(page.getByLabel("What should it say?")).hasValue(FISCAL);
        Browser.shoot(page, "minute-2-correcting");
        press(page, "Save correction");
        assertThat(lastAnswer(page)).containsText("Changed:");
        assertThat(lastAnswer(page).locator("mark").first()).hasText(FISCAL);
        assertThat(page.locator(".answer").first()).containsText("Corrected by Ana Flores. See the newer answer.");
        Browser.shoot(page, "minute-3-corrected");

        program.stop();
        assertThat(page.getByText("The connection is lost.")).isVisible();
        program.startAgain();
        program.untilReady();
        assertThat(page.getByText("The connection is lost.")).isHidden();
        page.reload();

        press(page, "Ask as Li, in other words");
        assertThat(lastAnswer(page)).containsText("With Ana Flores' correction");
        assertThat(lastAnswer(page)).containsText(FISCAL);
        Browser.shoot(page, "minute-4-paraphrase");

        press(page, "Ask what only sounds like it");
        assertThat(lastAnswer(page)).containsText("within 30 days");
        assertThat(lastAnswer(page)).not().containsText("fiscal");
        assertThat(page.locator("aside")).containsText("held back once");
        lastAnswer(page).getByText("Why this answer?").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Came close, and not used");
        Browser.shoot(page, "minute-5-near-miss-why");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        Browser.shoot(page, "minute-5-near-miss");

        press(page, "Ask it in #support");
        assertThat(page.locator("h1")).containsText("support");
        assertThat(lastAnswer(page)).containsText("Quarters are those of the calendar");
        assertThat(lastAnswer(page)).not().containsText("fiscal");
        Browser.shoot(page, "minute-6-elsewhere");

        press(page, "Ask in the private channel");
        assertThat(lastAnswer(page)).containsText("On 2 March");
        Browser.shoot(page, "minute-7-inside");
        press(page, "Ask the same outside");
        assertThat(lastAnswer(page)).containsText("I don't know yet");
        assertThat(page.locator(".minute")).containsText("Your turn: teach it one thing");
        Browser.shoot(page, "minute-8-end");

        page.getByText("Put this in Slack / Teams").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("SLACK_APP_TOKEN");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("setup teams --app-id");
        Browser.shoot(page, "minute-9-install");
        assertThat(browser.complaints()).allMatch(GuidedMinuteIT::isOfTheRestart);
    }

    /** While the program is stopped the browser says that nobody answers. */
    private static boolean isOfTheRestart(String complaint) {
        return complaint.contains("ERR_CONNECTION")
                || complaint.contains("ERR_INCOMPLETE")
                || complaint.contains("503");
    }

    @ParameterizedTest
    @EnumSource
    void every_state_can_be_used_in_every_look(Look look) {
        Page page = visit(look, "/?in=engineering&as=ana");
        String name = look.name().toLowerCase(java.util.Locale.ROOT);
        page.locator("#question").fill("Which coffee machine do we have, " + name + "?");
        page.locator("#question").press("Enter");
        assertThat(lastAnswer(page)).containsText("I don't know yet");
        Browser.shoot(page, name + "-1-unknown");

        lastAnswer(page).getByText("Teach the answer").click();
        page.getByText("More options").click();
        assertThat(page.getByLabel("Where is that written?")).isVisible();
        Browser.shoot(page, name + "-2-form");
        page.getByLabel("What should it say?").fill("wrong");
        press(page, "Save correction");
        assertThat(page.getByText("alone won't help")).isVisible();
        Browser.shoot(page, name + "-3-problem");
        page.getByLabel("What should it say?").fill("The " + name + " one, with the loud pump.");
        press(page, "Save correction");
        assertThat(lastAnswer(page)).containsText("I'll follow this in #engineering");
        Browser.shoot(page, name + "-4-taught");

        lastAnswer(page)
                .getByText("Edit", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Edit correction");
        Browser.shoot(page, name + "-5-edit");
        page.keyboard().press("Escape");
        lastAnswer(page).getByText("Why this answer?").click();
        assertThat(page.getByRole(AriaRole.DIALOG))
                .containsText("It was made on this very question, or confirmed for it.");
        Browser.shoot(page, name + "-6-why");
        page.keyboard().press("Escape");
        lastAnswer(page).locator(".saved").getByText("Undo").click();
        assertThat(lastAnswer(page)).containsText("Undone by Ana Flores. I answer as before.");
        Browser.shoot(page, name + "-7-undone");

        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_keyboard_alone_is_enough() {
        Page page = visit(Look.LIGHT, "/?in=support&as=ana");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to your question")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#question")).isFocused();
        page.keyboard().type("Who waters the plants?");
        page.keyboard().press("Enter");
        assertThat(lastAnswer(page)).containsText("I don't know yet");
        assertThat(page.locator("#question")).isFocused();

        lastAnswer(page).getByText("Teach the answer").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("What should it say?")).isFocused();
        page.keyboard().press("Escape");
        assertThat(lastAnswer(page).getByText("Teach the answer")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("What should it say?")).isFocused();
        page.keyboard().type("Cem, on Mondays.");
        page.getByRole(AriaRole.DIALOG).getByText("Save correction").press("Enter");

        assertThat(lastAnswer(page)).containsText("Cem, on Mondays.");
        assertThat(lastAnswer(page)).containsText("Changed:");
    }

    @Test
    void what_was_typed_is_thrown_away_only_by_a_second_escape_and_saved_by_control_and_enter() {
        Page page = visit(Look.LIGHT, "/?in=support&as=ana");
        page.locator("#question").fill("Who walks the dog?");
        page.locator("#question").press("Enter");
        lastAnswer(page).getByText("Teach the answer").click();
        Locator text = page.getByLabel("What should it say?");

        text.fill("Nobody does.");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("What you wrote is not saved.");
        assertThat(text).hasValue("Nobody does.");
        Browser.shoot(page, "unsaved");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

        lastAnswer(page).getByText("Teach the answer").click();
        assertThat(text).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

        lastAnswer(page).getByText("Teach the answer").click();
        text.fill("Li does, at noon.");
        text.press("Control+Enter");
        assertThat(lastAnswer(page)).containsText("Li does, at noon.");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_is_far_too_long_stays_in_its_field_with_words_beside_it() {
        Page page = visit(Look.LIGHT, "/?in=support&as=ana");
        page.locator("#question").fill("Who mends the kettle?");
        page.locator("#question").press("Enter");
        lastAnswer(page).getByText("Teach the answer").click();
        Locator text = page.getByLabel("What should it say?");
        String long200 = "x".repeat(210_000);

        text.evaluate("(field, value) => { field.removeAttribute('maxlength'); field.value = value }", long200);
        press(page, "Save correction");

        assertThat(page.getByText("This is far too long, and nothing was saved."))
                .isVisible();
        assertThat(text).hasValue(long200);
    }

    @Test
    void what_happens_in_one_tab_or_on_the_command_line_is_seen_in_the_other() {
        Page looking = visit(Look.LIGHT, "/?in=general&as=li");
        Page asking = visit(Look.LIGHT, "/?in=general&as=ben");

        asking.locator("#question").fill("Is <script>alert(1)</script> a question?");
        asking.locator("#question").press("Enter");
        assertThat(looking.getByText("Is <script>alert(1)</script> a question?"))
                .isVisible();
        Program.Ended asked = Program.run(
                local.settings(), folder, "ask", "--channel", "general", "--as", "Ana Flores", "Who feeds the fish?");
        assertThat(looking.getByText("Who feeds the fish?")).isVisible();
        assertThat(lastAnswer(looking)).containsText("I don't know yet");
        lastAnswer(looking).getByText("Teach the answer").click();
        looking.getByLabel("What should it say?").fill("Li does, at noon.");
        press(looking, "Save correction");
        assertThat(lastAnswer(looking)).containsText("I'll follow this in #general");
        Program.Ended listed = CommandLineTest.run(local.settings(), "corrections", "list", "--channel", "general");

        assertThat(asked.out()).contains("I don't know yet");
        assertThat(listed.out()).contains("Li does, at noon.", "Li Wei");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void nothing_moves_while_the_page_loads() {
        Page page = browser.newPage(Look.LIGHT);
        page.addInitScript(COUNT_MOVES);

        page.navigate("http://localhost:" + port + "/?in=finance&as=ben");
        assertThat(page.locator("#question")).isVisible();

        assertThat(moved(page)).isZero();
    }

    @Test
    void nothing_moves_while_the_page_comes_in_pieces() {
        try (CuttableWire wire = CuttableWire.to(port)) {
            String address = "http://localhost:" + wire.port() + "/?in=support&as=ben";
            Page page = browser.newPage(Look.LIGHT);
            page.navigate(address);
            page.addInitScript(COUNT_MOVES);
            page.addInitScript(COUNT_PIECES);

            // The page's files are here already, so it is shown as it comes.
            wire.slowDown();
            page.navigate(address);

            assertThat(moved(page)).isZero();
            assertThat((int) page.evaluate("window.pieces")).isGreaterThan(2);
            assertThat(page.locator(".shell")).hasCSS("opacity", "1");
        }
    }

    /** How far things moved that people saw already, as browsers count it, once everything was drawn. */
    private static double moved(Page page) {
        page.evaluate(
                "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");
        return ((Number) page.evaluate("window.moved")).doubleValue();
    }

    @Test
    void a_start_over_asks_first_and_can_be_left() {
        Page page = visit(Look.LIGHT, "/?in=support&as=ben");

        page.getByText("Start over").click();
        press(page, "Cancel");

        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.getByText("Start over")).isFocused();
    }
}
