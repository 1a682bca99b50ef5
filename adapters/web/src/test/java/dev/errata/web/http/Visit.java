package dev.errata.web.http;

import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.action.Action;
import dev.errata.chat.screen.Button;
import dev.errata.web.TestPlayground;
import dev.errata.web.company.Viewer;
import dev.errata.web.http.Visitor.Listener;
import dev.errata.web.http.Visitor.Reply;
import dev.errata.web.page.ActionText;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with the page open; what is not said otherwise, Ana does in #finance. */
final class Visit implements AutoCloseable {

    private final TestPlayground playground;
    private final Visitor visitor;

    private Visit(TestPlayground playground, Visitor visitor) {
        this.playground = playground;
        this.visitor = visitor;
    }

    static Visit open(TestPlayground playground) {
        try {
            return new Visit(playground, Visitor.of(playground).forParts());
        } catch (Exception e) {
            throw new IllegalStateException("the page cannot be visited", e);
        }
    }

    TestPlayground playground() {
        return playground;
    }

    Visitor visitor() {
        return visitor;
    }

    Reply get(String address) {
        return visitor.get(address);
    }

    Reply post(String address, Map<String, String> fields) {
        return visitor.post(address, fields);
    }

    Listener listen(String address) throws IOException {
        return visitor.listen(address);
    }

    /** The page as somebody sees it in #finance. */
    Document seenBy(String person) {
        return get("/?as=" + person + "&in=finance").html();
    }

    Interaction ask(String text) {
        return ask("ana", text);
    }

    /** Somebody asks in #finance and waits for the answer. */
    Interaction ask(String person, String text) {
        int before = said().size();
        post("/ask", Map.of("as", person, "text", text));
        return latest(before + 1);
    }

    /** Ana corrects an answer and waits for the new one. */
    Interaction correct(Interaction about, String text) {
        int before = said().size();
        post("/correct", form(about, text, Map.of()));
        return latest(before + 1);
    }

    /** Somebody presses a button. */
    Document press(String person, Action action) {
        return press(person, ActionText.of(Button.does("", action)));
    }

    /** Somebody presses what is on their page. */
    Document press(String person, Element button) {
        return press(person, button.attr("value"));
    }

    private Document press(String person, String act) {
        return post("/press", Map.of("as", person, "act", act)).html();
    }

    /** The button with these words. */
    static Element button(Element part, String label) {
        return part.select("button[name=act]").stream()
                .filter(button -> button.text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button \"" + label + "\" in " + part.text()));
    }

    /** What a browser sends of a form as it is. */
    static Map<String, String> fields(Element form) {
        Map<String, String> fields = new HashMap<>();
        form.select("input[type=hidden], input[type=text], input[type=date]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        form.select("input[checked]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        form.select("textarea").forEach(text -> fields.put(text.attr("name"), text.wholeText()));
        for (Element select : form.select("select")) {
            Element chosen = Optional.ofNullable(select.selectFirst("option[selected]"))
                    .orElseGet(() -> select.selectFirst("option"));
            Optional.ofNullable(chosen).ifPresent(option -> fields.put(select.attr("name"), option.attr("value")));
        }
        return fields;
    }

    static Map<String, String> form(Interaction about, String text, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "answer",
                about.id().toString(),
                "form",
                UUID.randomUUID().toString(),
                "text",
                text,
                "where",
                "HERE",
                "reach",
                "QUESTIONS_LIKE_THIS"));
        form.putAll(more);
        return form;
    }

    /** What was said in #finance, oldest first. */
    List<Interaction> said() {
        return playground.learning().history().latest(viewer("ana", "finance").place(), 20);
    }

    /** The last of so many answers in #finance. */
    Interaction latest(int count) {
        return TestPlayground.await(
                count + " answers",
                () -> Optional.of(said()).filter(all -> all.size() == count).map(all -> all.get(count - 1)));
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Viewer viewer(String person, String channel) {
        return playground.workplace().viewer(person, channel).orElseThrow();
    }

    @Override
    public void close() {
        visitor.close();
        playground.close();
    }
}
