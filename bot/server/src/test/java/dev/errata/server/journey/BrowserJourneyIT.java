package dev.errata.server.journey;

import dev.errata.server.browser.Browser;
import dev.errata.server.browser.WithBrowser;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The journey through the page, in a real browser. */
@WithBrowser
class BrowserJourneyIT extends Journey {

    @TempDir
    private static Path folder;

    private final Browser browser;

    BrowserJourneyIT(Browser browser) {
        this.browser = browser;
    }

    @Override
    ChatDriver start() {
        return WebDriver.start(folder, browser);
    }
}
