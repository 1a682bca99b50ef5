package dev.errata.teams.playground;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Chromium that is installed, with one page. */
final class Chromium implements AutoCloseable {

    /** A machine that builds is slow, and waits are for conditions anyway. */
    private static final double PATIENCE_MILLIS = 30_000;

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Page page;

    private Chromium(Playwright playwright, Page page) {
        this.playwright = playwright;
        this.page = page;
    }

    /** Where it is: what {@code CHROMIUM} says, or where Debian puts it. */
    static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        List<String> places = named == null || named.isBlank()
                ? List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                : List.of(named);
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    static Chromium open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed().orElseThrow())
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 1200)));
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
