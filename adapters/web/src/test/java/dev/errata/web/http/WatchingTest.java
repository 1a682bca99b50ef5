package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.chat.action.Actions;
import dev.errata.web.TestPlayground;
import dev.errata.web.http.Visitor.Listener;
import dev.errata.web.http.Visitor.Reply;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever has the page open sees what changes; and what the browser keeps of it. */
class WatchingTest {

    private final Visit visit = Visit.open(TestPlayground.open());

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void whoever_looks_is_told_that_something_changed() throws Exception {
        try (Listener li = visit.listen("/events?as=li&in=finance")) {
            visit.post("/ask", Map.of("text", "Which year counts?"));

            assertThat(li.until("event:")).isEqualTo("event: changed");
        }
    }

    @Test
    void whoever_looks_elsewhere_is_not_told() throws Exception {
        CountDownLatch finished = new CountDownLatch(1);
        try (Listener li = visit.listen("/events?as=li&in=support")) {
            visit.ask("Which year counts?");
            visit.playground().whileWriting(() -> Visit.awaitQuietly(finished));
            visit.post("/ask", Map.of("in", "support", "text", "And here?"));

            String first = li.until("data:");
            Document shown = visit.get("/live?as=li&in=support").html();
            finished.countDown();

            assertThat(shown.select(".asked .text").eachText()).containsExactly("And here?");
            assertThat(first)
                    .isEqualTo("data: "
                            + String.join("", shown.select("#in-force").eachAttr("data-version"))
                            + String.join("", shown.select("#documents").eachAttr("data-version"))
                            + String.join("", shown.select("#minute").eachAttr("data-version"))
                            + String.join("", shown.select("[id^=thread-]").eachAttr("data-version")));
        }
    }

    @Test
    void an_address_that_leads_nowhere_says_so() {
        assertThat(visit.get("/admin").status()).isEqualTo(404);
        assertThat(visit.get("/?as=nobody").status()).isEqualTo(404);
        assertThat(visit.press("ana", new Actions.Explain("no-id"))
                        .select("dialog")
                        .text())
                .contains("find that answer any more");
    }

    @Test
    void files_stay_in_the_browser_and_have_another_address_when_they_change() {
        String style = visit.get("/").html().select("link[rel=stylesheet]").attr("href");

        Reply file = visit.get(style);

        assertThat(file.header("cache-control")).contains("immutable");
        assertThat(file.header("content-type")).startsWith("text/css");
        assertThat(visit.get("/assets/0/page.css").status()).isEqualTo(404);
    }
}
