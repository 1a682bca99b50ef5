package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.interaction.Interaction;
import dev.errata.web.TestPlayground;
import dev.errata.web.http.Visitor.Reply;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The guided minute, and the start over. */
class BeginningTest {

    private final Visit visit = Visit.open(TestPlayground.open());

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void the_guided_minute_goes_on_where_it_was_for_a_second_tab_too() {
        Reply first = visit.post("/minute", Map.of("move", "ask"));
        visit.latest(1);
        Reply late = visit.post("/minute", Map.of("move", "ask"));
        Reply correct = visit.post("/minute", Map.of("move", "correct"));

        assertThat(first.header("location")).isEqualTo("/?at=sample&in=finance&as=ben");
        assertThat(late.header("location")).isEqualTo("/?at=sample&in=finance&as=ana");
        assertThat(correct.header("location")).startsWith("/?at=sample&in=finance&as=ana&correct=");
        assertThat(visit.get(correct.header("location"))
                        .html()
                        .select("dialog textarea[name=text]")
                        .text())
                .startsWith("Use the fiscal year-end");
        assertThat(visit.playground()
                        .learning()
                        .history()
                        .latest(visit.latest(1).question().place(), 9))
                .hasSize(1);
    }

    @Test
    void the_guided_minute_can_be_hidden_and_shown_again() {
        visit.visitor().keepCookie(visit.post("/minute", Map.of("show", "no")));
        Document hidden = visit.seenBy("ana");

        visit.visitor().keepCookie(visit.post("/minute", Map.of("show", "yes")));
        Document shown = visit.seenBy("ana");

        assertThat(hidden.select(".minute")).isEmpty();
        assertThat(hidden.select(".foot button").text()).contains("Show the first minute");
        assertThat(shown.select(".minute")).hasSize(1);
    }

    @Test
    void a_form_whose_answer_is_gone_keeps_its_text() {
        Interaction old = visit.ask("Which year counts?");
        visit.post("/start-over", Map.of());

        Document form = visit.post("/correct", Visit.form(old, "Use the fiscal year.", Map.of()))
                .html();

        assertThat(form.select(".notice").text()).contains("somebody started over", "Your text is kept");
        assertThat(form.select("textarea[name=text]").text()).isEqualTo("Use the fiscal year.");
    }

    @Test
    void a_start_over_while_an_answer_is_written_neither_fails_nor_brings_it_back() throws InterruptedException {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch startedOver = new CountDownLatch(1);
        visit.playground().whileWriting(() -> {
            writing.countDown();
            Visit.awaitQuietly(startedOver);
            visit.playground().whileWriting(() -> {});
        });
        visit.post("/ask", Map.of("text", "Which year counts?"));
        assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();

        visit.playground().whileWriting(() -> {});
        visit.post("/start-over", Map.of());
        startedOver.countDown();
        Interaction next = visit.ask("And now?");

        assertThat(visit.playground().failures()).isEmpty();
        assertThat(next.question().asked()).isEqualTo("And now?");
        assertThat(visit.get("/?as=ana&in=finance").body()).doesNotContain("Which year counts?", "is looking");
    }

    @Test
    void what_the_release_before_took_is_dropped_after_a_start_over() {
        Interaction old = visit.ask("Which year counts?");
        visit.post("/start-over", Map.of());
        String payload = "answer=%s&by=%s&correction=%s&how=TAKEN"
                .formatted(old.id(), old.question().asker().id(), UUID.randomUUID());

        visit.playground()
                .playground()
                .work()
                .work(new Delivery(
                        old.workspace(), UUID.randomUUID(), "again", "room", "1", "web.again", payload, Instant.EPOCH));

        assertThat(visit.seenBy("ana").select(".answer, .waiting")).isEmpty();
    }
}
