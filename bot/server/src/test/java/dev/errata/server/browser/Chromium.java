package dev.errata.server.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Chromium that is installed, started once for all tests; each has a {@link Browser} apart in it. */
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
    private final com.microsoft.playwright.Browser process;

    private Chromium(Playwright playwright, com.microsoft.playwright.Browser process) {
        this.playwright = playwright;
        this.process = process;
    }

    /** Where it is: what {@code CHROMIUM} says, or where Debian puts it. The one without windows takes half of the processor. */
    static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        List<String> places = named == null || named.isBlank()
                ? List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                : List.of(named);
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    static Chromium launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(installed().orElseThrow())
                                .setArgs(ARGUMENTS)));
    }

    Browser browser() {
        return new Browser(process);
    }

    @Override
    public void close() {
        process.close();
        playwright.close();
    }
}
