package dev.errata.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real browser: the Chromium that is installed. */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

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
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** How a page is looked at. */
    enum Look {
        LIGHT(1280, 860, 1, ColorScheme.LIGHT),
        DARK(1280, 860, 1, ColorScheme.DARK),
        NARROW(360, 740, 1, ColorScheme.LIGHT),
        /** At 200 % half as much fits. */
        TWICE(640, 430, 2, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final double scale;
        private final ColorScheme scheme;

        Look(int width, int height, double scale, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scale = scale;
            this.scheme = scheme;
        }
    }

    /** Where Chromium is: what {@code CHROMIUM} says, or where Debian puts it. */
    static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        return Optional.of(Path.of(named == null || named.isBlank() ? "/usr/bin/chromium" : named))
                .filter(Files::isExecutable);
    }

    static Browser open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(installed().orElseThrow())
                                .setArgs(ARGUMENTS)));
    }

    /** Somebody with a browser of their own. What the browser complains about is remembered. */
    Page newPage(Look look) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setDeviceScaleFactor(look.scale)
                .setColorScheme(look.scheme));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** What the browser complained about so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps a picture, and checks that whoever cannot see it can use it too. */
    static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        assertThat(barriers(page)).as(name).isEmpty();
    }

    /** What WCAG 2.2 AA says against a page. */
    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + ": " + node.getHtml()))
                        .toList();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
