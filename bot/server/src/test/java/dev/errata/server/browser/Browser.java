package dev.errata.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one test has of {@link Chromium}: nothing is shared with another test, and what it opened is closed with it. */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    public Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /** How a page is looked at. */
    public enum Look {
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

    /** Somebody with a browser of their own. What the browser complains about is remembered. */
    public Page newPage(Look look) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setDeviceScaleFactor(look.scale)
                .setColorScheme(look.scheme));
        contexts.add(context);
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

    /** Keeps a picture of what has come to rest, and checks that whoever cannot see it can use it too. */
    static void shoot(Page page, String name) {
        page.evaluate("Promise.allSettled(document.getAnimations()"
                + ".filter(one => one.effect.getComputedTiming().iterations !== Infinity).map(one => one.finished))");
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        assertThat(barriers(page)).as(name).isEmpty();
    }

    /** What WCAG 2.2 AA says against a page. */
    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                        // Finds the same in a page without frames, and opens no second page for each look at it.
                        .setLegacyMode(true)
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
        contexts.forEach(BrowserContext::close);
    }
}
