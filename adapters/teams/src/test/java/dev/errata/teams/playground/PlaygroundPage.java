package dev.errata.teams.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** What people do on the page of the Agents Playground. Every method waits until the page can do it. */
final class PlaygroundPage {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String BOT = "Test Bot";
    private static final String CARD = ".ac-preview-panel > .ac-adaptiveCard";

    private final Page page;
    private final Wire wire;

    private PlaygroundPage(Page page, Wire wire) {
        this.page = page;
        this.wire = wire;
    }

    static PlaygroundPage open(Page page, AgentsPlayground playground) {
        PlaygroundPage opened = new PlaygroundPage(page, Wire.of(page));
        page.navigate(playground.page().toString());
        press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hide log panel")));
        assertThat(page.getByText("Hi, I'm Errata").last()).isVisible();
        return opened;
    }

    /** Opens a chat or channel by its name. */
    void go(String place) {
        press(page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName(place)));
    }

    /** Asks in the chat with the bot. */
    void ask(String question) {
        Locator box = page.getByRole(AriaRole.TEXTBOX).last();
        box.click();
        box.pressSequentially(question);
        press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send Message")));
    }

    /**
     * Asks in the channel that is open.
     *
     * @return the thread
     */
    Locator post(String question) {
        Locator thread = page.getByRole(AriaRole.GROUP).filter(new Locator.FilterOptions().setHasText(question));
        Locator send = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post"));
        assertThat(send).isVisible();
        wire.holdWhile(() -> {
            Locator box = page.getByRole(AriaRole.TEXTBOX).first();
            box.click();
            box.pressSequentially("@" + BOT);
            press(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(BOT)));
            box.pressSequentially(" " + question);
            press(send);
            assertThat(thread.getByRole(AriaRole.BUTTON, named("Send Message"))).isVisible();
        });
        return thread;
    }

    /** The cards of the bot in the chat that is open, oldest first. */
    Locator answers() {
        return page.locator(CARD);
    }

    /** The same in a thread. */
    static Locator answers(Locator thread) {
        return thread.locator(CARD);
    }

    /** Presses a button of a card. */
    void press(Locator card, String button) {
        press(card.getByRole(AriaRole.BUTTON, named(button)));
    }

    /** Fills in the form that the button of a card unfolds. */
    void correctHere(Locator answer, String button, String text, String picture) {
        press(answer.getByRole(AriaRole.BUTTON, named(button)));
        answer.getByRole(AriaRole.TEXTBOX, named("What should it say?")).fill(text);
        shoot(picture);
        press(answer.getByRole(AriaRole.BUTTON, named("Save correction")));
    }

    /**
     * Chooses an action of the newest message of a thread and fills in its dialog. The page knows no manifest and asks for the name of
     * the command, and leaves it to people to close what the bot has closed.
     */
    void correctByMenu(Locator thread, String command, String text, String picture) {
        press(thread.getByRole(AriaRole.BUTTON, named("Show more information")).last());
        press(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Action Command")));
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX, named("Command ID")).fill(command);
        press(dialog.getByRole(AriaRole.BUTTON, named("Create")));
        Locator field = dialog.getByRole(AriaRole.TEXTBOX, named("What should it say?"));
        field.fill(text);
        shoot(picture);
        press(dialog.getByRole(AriaRole.BUTTON, named("Save correction")));
        assertThat(field).isHidden();
        press(dialog.getByRole(AriaRole.BUTTON, named("Close")));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static void press(Locator button) {
        button.click();
    }

    /** Keeps a picture. */
    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
