package dev.errata.bench.proof.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.bench.program.Wait;
import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.attacks.door.PageDoor;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.workspace.JdbiDirectory;
import dev.errata.web.company.SampleWorkplace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The same on the page. Its people and channels have names of ours, so what they are called is changed behind its back. */
final class PageChat extends Chat {

    /** Until the page is drawn again, which costs more than looking into a list. */
    private static final Duration PAUSE = Duration.ofMillis(40);

    private static final String TAUGHT_ON = "How do we calculate quarterly returns?";
    private static final String TAUGHT = "Use the fiscal year, which ends on 31 March.";
    /** From what it surely fits to what it surely does not, so that some lie between. */
    private static final List<String> ALIKE = List.of(
            "How are quarterly returns calculated for subsidiaries?",
            "How do we calculate the returns of a fund?",
            "When are quarterly returns due?",
            "How do we calculate quarterly bonuses?",
            "Which quarterly figures do we publish?",
            "How do customers make returns?",
            "What is our return policy?",
            "How do we calculate travel costs?");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final PageDoor door = new PageDoor();
    private final URI page;
    private final Directory directory;
    private boolean learning;
    private String room = "room-0";
    private String token = "";

    PageChat(House house, Books books) {
        super(books);
        this.page = house.page();
        this.directory = new JdbiDirectory(house.database().working());
    }

    @Override
    String name() {
        return "page";
    }

    /** What is seen meanwhile is what the page is made of. */
    void learn(Attempt harmless) {
        learning = true;
        tries(harmless);
        learning = false;
    }

    /** Also what an author is asked about past questions of which it is not sure, and what is seen of the answers: it fits, and not the last. */
    void learnDoubts() {
        learning = true;
        room = "room-" + (House.ROOMS - 1);
        ALIKE.forEach(question -> ask("ana", question));
        Element answer = ask("ana", TAUGHT_ON).orElseThrow();
        Map<String, String> filled =
                opened(Objects.requireNonNull(press("ana", "answer_correct answer=" + answer.attr("data-answer"))
                        .select("dialog form")
                        .first()));
        filled.put("text", TAUGHT);
        post("ana", "/correct", filled);
        Element doubts = Wait.within(
                        PATIENCE, () -> Optional.ofNullable(get("ana").selectFirst(".doubts")))
                .orElseThrow(() -> new IllegalStateException("no author was asked about past questions"));
        ask("ana", "Which canteen is open?");
        press("ana", "answer_why answer=" + answer.attr("data-answer"));
        while (doubts != null) {
            Elements ticks = doubts.select("button.tick");
            boolean last = ticks.size() <= 2;
            doubts = press("ana", ticks.get(last ? 1 : 0).attr("value")).selectFirst(".doubts");
            get("ana");
        }
        learning = false;
    }

    @Override
    void play(Attempt attempt) {
        room = "room-" + attempt.number() % House.ROOMS;
        rename("Ana Flores", name(attempt, Mouth.PERSON), room, name(attempt, Mouth.PLACE));
        if (ask("ana", attempt.through(Mouth.QUESTION)).isEmpty()) {
            refused(Mouth.QUESTION);
        }
        ask("ana", attempt.question()).ifPresentOrElse(answer -> teach(attempt, answer), () -> wrong("no answer"));
        rename("Ana Flores", "Ana Flores", room, room);
    }

    private void rename(String person, String named, String channel, String called) {
        WorkspaceId local = directory.workspace(SampleWorkplace.SAMPLE);
        directory
                .personByExternalId(local, "local:" + person)
                .ifPresent(known -> directory.save(new Person(
                        local, known.id(), known.externalId(), storable(named), known.role(), known.teams())));
        directory
                .placeByExternalId(local, "local:" + channel)
                .ifPresent(known -> directory.save(new Place(
                        local,
                        known.id(),
                        known.externalId(),
                        storable(called),
                        known.privacy(),
                        known.shared(),
                        known.teams())));
    }

    /** Names come from platforms, and are stored like everything else. */
    private static String storable(String name) {
        return new String(name.replace("\0", "").getBytes(UTF_8), UTF_8);
    }

    private void teach(Attempt attempt, Element answer) {
        String id = answer.attr("data-answer");
        Document form = press("ana", "answer_correct answer=" + id);
        Set<String> before = answers(get("ana"));
        fill(attempt, form);
        Optional<Element> again = answer("ana", before);
        if (again.isEmpty()) {
            wrong("not answered again");
            return;
        }
        again.get().select("button[name=act]").forEach(button -> {
            if (button.attr("value").matches("(answer_why|correction_edit).*")) {
                press("ana", button.attr("value"));
            }
        });
        ask("quentin", attempt.question())
                .ifPresent(other -> press("quentin", "answer_why answer=" + other.attr("data-answer")));
        again.get()
                .select("button[name=act][value^=correction_undo]")
                .forEach(button -> press("ana", button.attr("value")));
        get("ana");
    }

    private Optional<Element> ask(String who, String text) {
        Set<String> before = answers(get(who));
        Document answered = post(who, "/ask", Map.of("text", text));
        return answered.select("#question-problem").isEmpty() ? answer(who, before) : Optional.empty();
    }

    private Optional<Element> answer(String who, Set<String> before) {
        return Wait.within(
                        PATIENCE,
                        () -> quietly(who).select("[data-answer]").stream()
                                .filter(answer -> !before.contains(answer.attr("data-answer")))
                                .findFirst())
                .map(found -> get(who).select("[data-answer='" + found.attr("data-answer") + "']")
                        .first());
    }

    private static Set<String> answers(Document shown) {
        return new HashSet<>(shown.select("[data-answer]").eachAttr("data-answer"));
    }

    private Document press(String who, String act) {
        return post(who, "/press", Map.of("act", act));
    }

    private void fill(Attempt attempt, Document form) {
        Element fields = form.select("dialog form").first();
        if (fields == null) {
            wrong("no form");
            return;
        }
        Map<String, String> filled = opened(fields);
        filled.putAll(filled(attempt, filled::containsKey));
        Document after = post("ana", "/correct", filled);
        Attempt less = withoutRefused(
                attempt, field -> !after.select("#form-" + field + "-problem").isEmpty());
        if (!less.equals(attempt)) {
            fill(less, after);
        }
    }

    /** What a browser sends of a form as it is. */
    private static Map<String, String> opened(Element form) {
        Map<String, String> filled = new HashMap<>();
        form.select("input[type=hidden], input[type=text], input[type=date], input[checked]")
                .forEach(input -> filled.put(input.attr("name"), input.attr("value")));
        form.select("textarea").forEach(text -> filled.put(text.attr("name"), text.wholeText()));
        form.select("select")
                .forEach(select -> Optional.ofNullable(select.selectFirst("option[selected]"))
                        .or(() -> Optional.ofNullable(select.selectFirst("option")))
                        .ifPresent(option -> filled.put(select.attr("name"), option.attr("value"))));
        return filled;
    }

    private Document get(String who) {
        return looked("a page", HttpRequest.newBuilder(address("/?in=" + room + "&as=" + who)));
    }

    /** Without looking at it: it is asked for again and again. */
    private Document quietly(String who) {
        LockSupport.parkNanos(PAUSE.toNanos());
        return Jsoup.parse(send(HttpRequest.newBuilder(address("/?in=" + room + "&as=" + who))));
    }

    private Document post(String who, String path, Map<String, String> fields) {
        if (token.isEmpty()) {
            get(who);
        }
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(Map.of("in", room, "as", who, "token", token));
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return looked(
                "what answers " + path,
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "http://localhost:" + page.getPort())
                        .header("HX-Request", "true")
                        .POST(BodyPublishers.ofString(body)));
    }

    private URI address(String path) {
        return page.resolve(path);
    }

    private Document looked(String what, HttpRequest.Builder request) {
        String html = send(request);
        Document parsed = Jsoup.parse(html);
        if (learning) {
            door.learn(html);
        } else {
            found(what, door.problems(html));
        }
        String given = parsed.select("input[name=token]").attr("value");
        token = given.isEmpty() ? token : given;
        return parsed;
    }

    private String send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 500) {
                wrong(request.build().uri().getPath() + " was answered with " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("the page does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the page was loading", e);
        }
    }
}
