package dev.errata.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.errata.server.browser.Browser.Look;
import dev.errata.server.process.LocalProgram;
import dev.errata.server.process.WithLocalProgram;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What people see of the packaged program, in a real browser and with the keyboard alone, when it is not sure. Of what it is not sure
 * follows what was asked before, which it reads again after a minute: so every test starts over, in a workspace of its own.
 */
@WithBrowser
@WithLocalProgram
class UnsureIT {

    private static final String RETURNS = "How do we calculate quarterly returns?";
    private static final String DOUBTFUL = "Which dates do our quarterly figures cover?";
    private static final String UNSURE = "How do we report returns to investors?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final Map<Look, String> CHANNELS =
            Map.of(Look.LIGHT, "support", Look.DARK, "engineering", Look.NARROW, "general");

    private final int port;
    private Browser browser;

    UnsureIT(LocalProgram local) {
        this.port = local.port();
    }

    @BeforeEach
    void open(LocalProgram local, Browser opened) {
        local.startOver();
        browser = opened;
    }

    private Page visit(Look look, String person, String channel) {
        Page page = browser.newPage(look);
        page.navigate("http://localhost:" + port + "/?in=" + channel + "&as=" + person);
        return page;
    }

    private static Locator ask(Page page, String question) {
        int before = page.locator(".answer").count();
        page.locator("#question").fill(question);
        page.locator("#question").press("Enter");
        assertThat(page.locator(".answer")).hasCount(before + 1);
        return page.locator(".answer").last();
    }

    private static void teach(Page page, Locator answer) {
        answer.locator(".correct").press("Enter");
        page.getByLabel("What should it say?").fill(FISCAL);
        page.getByText("Save correction").press("Enter");
        assertThat(page.locator(".answer").last()).containsText("I'll follow this in");
    }

    @Test
    void what_comes_back_late_takes_nothing_away_that_was_seen_meanwhile() {
        Page page = visit(Look.LIGHT, "ana", "finance");
        Page other = visit(Look.LIGHT, "ben", "finance");
        page.route("**/ask", route -> {
            APIResponse old = route.fetch();
            assertThat(other.locator(".answer")).hasCount(1);
            ask(other, "Who waters the plants?");
            assertThat(page.locator(".answer")).hasCount(2);
            route.fulfill(new Route.FulfillOptions().setResponse(old));
        });

        page.locator("#question").fill(UNSURE);
        page.locator("#question").press("Enter");

        assertThat(page.locator(".answer")).hasCount(2);
        assertThat(page.getByText("Who waters the plants?")).isVisible();
    }

    private static boolean isFocusInAnAnswer(Page page) {
        return (boolean) page.evaluate("document.activeElement.closest('[data-answer]') !== null");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TWICE")
    void doubts_are_skipped_and_an_offer_is_used_in_every_look(Look look) {
        String name = look.name().toLowerCase(Locale.ROOT);
        Page page = visit(look, "ana", String.valueOf(CHANNELS.get(look)));
        ask(page, DOUBTFUL);
        teach(page, ask(page, RETURNS));
        assertThat(page.locator(".doubts")).containsText(DOUBTFUL);
        Browser.shoot(page, name + "-8-doubts");

        page.locator(".doubts [name=skip]").press("Enter");
        assertThat(page.locator(".doubts")).hasCount(0);
        assertThat(isFocusInAnAnswer(page)).isTrue();
        Locator unsure = ask(page, UNSURE);
        assertThat(unsure.locator(".offer")).containsText("may fit.");
        assertThat(unsure).not().containsText("fiscal");
        Browser.shoot(page, name + "-9-offer");

        unsure.locator(".offer .quiet").press("Enter");
        assertThat(page.locator("dialog")).containsText("I won't use Ana Flores' correction");
        Browser.shoot(page, name + "-10-misfit");
        page.locator("dialog").getByText("Undo").press("Enter");
        assertThat(page.locator("dialog")).containsText("Undone. I may use it again");
        page.locator("dialog").getByText("Close").press("Enter");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(isFocusInAnAnswer(page)).isTrue();

        unsure.locator(".use").press("Enter");
        assertThat(page.locator(".answer").last()).containsText("was used because Ana Flores said that it fits.");
        assertThat(page.locator(".answer").last()).containsText(FISCAL);
        assertThat(isFocusInAnAnswer(page)).isTrue();
        Browser.shoot(page, name + "-11-used");

        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_is_said_in_one_tab_is_gone_in_the_other_and_a_double_press_says_it_once() {
        Page page = visit(Look.LIGHT, "ana", "finance");
        ask(page, DOUBTFUL);
        teach(page, ask(page, RETURNS));
        Page other = visit(Look.LIGHT, "ana", "finance");
        assertThat(other.locator(".doubts")).containsText(DOUBTFUL);

        page.locator(".doubts [name=skip]").click();
        assertThat(other.locator(".doubts")).hasCount(0);
        Locator unsure = ask(page, UNSURE);
        assertThat(other.locator(".offer")).hasCount(1);
        unsure.locator(".use").dblclick();

        assertThat(other.locator(".answer").last()).containsText("was used because Ana Flores said that it fits.");
        assertThat(other.locator(".answer")).hasCount(5);
        assertThat(page.locator(".offer, dialog")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }
}
