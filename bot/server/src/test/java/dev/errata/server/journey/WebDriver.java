package dev.errata.server.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import dev.errata.bot.FreePort;
import dev.errata.bot.question.Person.Role;
import dev.errata.server.browser.Browser;
import dev.errata.server.process.FreshData;
import dev.errata.server.serving.Serving;
import dev.errata.server.settings.ReadSettings;
import dev.errata.server.settings.Settings;
import dev.errata.web.company.Channel;
import dev.errata.web.company.Colleague;
import dev.errata.web.company.Company;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** People in browsers of their own, in a company without a handbook, on the PostgreSQL that the program starts itself. */
final class WebDriver implements ChatDriver {

    private static final Company COMPANY = new Company(
            "Acme",
            List.of(
                    new Colleague("ana", "Ana Flores", "administers", Role.ADMIN),
                    new Colleague("ben", "Ben Okafor", "asks", Role.MEMBER),
                    new Colleague("li", "Li Wei", "asks", Role.MEMBER),
                    new Colleague("cem", "Cem Aydin", "asks", Role.MEMBER)),
            channels(),
            List.of(),
            List.of(),
            List.of());

    private final Settings settings;
    private final Browser browser;
    private final Map<String, Page> pages = new java.util.HashMap<>();
    private Serving serving;

    private WebDriver(Settings settings, Browser browser) {
        this.settings = settings;
        this.browser = browser;
        this.serving = Serving.start(settings, Optional.of(COMPANY));
    }

    static WebDriver start(Path folder, Browser browser) {
        Map<String, String> environment = Map.of(
                "PORT", String.valueOf(FreePort.any()),
                "ERRATA_DATA_DIR", FreshData.in(folder.resolve("data")).toString());
        return new WebDriver(
                ((ReadSettings.Outcome.Usable) ReadSettings.from(environment, java.time.Clock.systemUTC())).settings(),
                browser);
    }

    private static List<Channel> channels() {
        Stream<Channel> open = Stream.of(
                        "finance",
                        "treasury",
                        "support",
                        "lobby",
                        "press",
                        "people",
                        "berlin",
                        "sales",
                        "controlling",
                        "audit",
                        "travel",
                        "desk",
                        "logistics",
                        "reporting",
                        "archive",
                        "design",
                        "stationery",
                        "discounts",
                        "ledger")
                .map(name -> new Channel(name, "", Set.of()));
        Channel board = new Channel("private-board", "", Set.of("ana", "ben", "li", "cem"));
        return Stream.concat(open, Stream.of(board)).toList();
    }

    private Page page(String person, String channel) {
        Page page = pages.computeIfAbsent(person, name -> browser.newPage(Browser.Look.LIGHT));
        page.navigate(
                "http://localhost:" + settings.port() + "/?in=" + channel + "&as=" + person.toLowerCase(Locale.ROOT));
        return page;
    }

    @Override
    public Seen ask(String person, String channel, String question) {
        Page page = page(person, channel);
        return write(page, channel, question);
    }

    @Override
    public Seen goOn(String person, Seen before, String question) {
        Page page = page(person, before.channel());
        Locator thread = page.locator(".thread", new Page.LocatorOptions().setHas(page.locator(selector(before))));
        thread.getByText("Go on in this thread").click();
        PlaywrightAssertions.assertThat(page.getByText("Going on from:")).isVisible();
        return write(page, before.channel(), question);
    }

    /** Whoever writes on the page writes to the bot. */
    @Override
    public boolean hearsPeople() {
        return false;
    }

    @Override
    public Seen tell(String person, Seen before, String words) {
        return goOn(person, before, words);
    }

    @Override
    public Asked say(String person, Seen before, String words) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Seen remember(String person, Asked asked) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Seen rememberAs(String person, Asked asked, String words) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String notNow(String person, Asked asked) {
        throw new UnsupportedOperationException();
    }

    /** On the page there are none. */
    @Override
    public boolean team(String... channels) {
        return false;
    }

    @Override
    public Seen useForTeam(String person, Seen answer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Seen askAlone(String person, String question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Seen remember(String person, Seen answer) {
        Page page = page(person, answer.channel());
        List<String> before = answers(page);
        page.locator(selector(answer))
                .getByText("Remember", new Locator.GetByTextOptions().setExact(true))
                .click();
        return newAnswer(page, answer.channel(), before);
    }

    private Seen write(Page page, String channel, String question) {
        List<String> before = answers(page);
        page.locator("#question").fill(question);
        page.locator("#question").press("Enter");
        return newAnswer(page, channel, before);
    }

    private static List<String> answers(Page page) {
        return page.locator("[data-answer]").all().stream()
                .map(answer -> answer.getAttribute("data-answer"))
                .toList();
    }

    private static Seen newAnswer(Page page, String channel, List<String> before) {
        String not =
                before.stream().map(id -> ":not([data-answer='" + id + "'])").reduce("", String::concat);
        Locator answer = page.locator("[data-answer]" + not);
        PlaywrightAssertions.assertThat(answer).hasCount(1);
        return seen(answer, channel);
    }

    private static Seen seen(Locator answer, String channel) {
        String id = answer.getAttribute("data-answer");
        return new Seen(channel, id, id, answer.innerText());
    }

    private static String selector(Seen seen) {
        return "[data-answer='" + seen.id() + "']";
    }

    @Override
    public Seen correct(String person, Seen answer, Teaching teaching) {
        Page page = page(person, answer.channel());
        List<String> before = answers(page);
        page.locator(selector(answer) + " .correct").click();
        Locator form = page.locator("dialog[open]");
        form.getByLabel("What should it say?").fill(teaching.text());
        form.locator("select[name=where]")
                .selectOption(new SelectOption().setValue(teaching.where().name()));
        if (teaching.everyAnswer()) {
            form.getByLabel("Every answer here").check();
        }
        form.getByText("Save correction").click();
        return newAnswer(page, answer.channel(), before);
    }

    @Override
    public void undo(String person, Seen answeredAgain) {
        Page page = page(person, answeredAgain.channel());
        page.locator(selector(answeredAgain) + " .saved").getByText("Undo").click();
        PlaywrightAssertions.assertThat(page.locator(selector(answeredAgain))).containsText("Undone by ");
    }

    @Override
    public void keepOlder(String person, Seen answer, String author) {
        Page page = page(person, answer.channel());
        page.locator(selector(answer)).getByText("Keep " + author).click();
        PlaywrightAssertions.assertThat(page.locator(selector(answer))).containsText("Undone");
    }

    @Override
    public void doesNotFit(String person, Seen answer) {
        Page page = page(person, answer.channel());
        page.locator(selector(answer)).getByText("Doesn't fit here").click();
        PlaywrightAssertions.assertThat(page.locator("dialog[open]")).containsText("I won't use");
    }

    @Override
    public Seen use(String person, Seen answer) {
        Page page = page(person, answer.channel());
        List<String> before = answers(page);
        page.locator(selector(answer)).getByText("Use it").click();
        return newAnswer(page, answer.channel(), before);
    }

    @Override
    public Seen now(Seen answer) {
        return seen(page("Ana", answer.channel()).locator(selector(answer)), answer.channel());
    }

    /** What everyone sees: nobody else than the asker sees what only the asker sees, so each is asked. */
    @Override
    public List<String> everythingIn(String channel) {
        List<String> said = new ArrayList<>();
        for (String person : List.of("Ana", "Li", "Cem")) {
            said.addAll(page(person, channel).locator("#conversation").allInnerTexts());
        }
        return said;
    }

    @Override
    public void restart() {
        serving.close();
        serving = Serving.start(settings, Optional.of(COMPANY));
    }

    @Override
    public void close() {
        serving.close();
    }
}
