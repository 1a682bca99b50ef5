package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.answer.Interaction;
import dev.errata.web.TestPlayground;
import dev.errata.web.company.Viewer;
import dev.errata.web.http.Visitor.Listener;
import dev.errata.web.http.Visitor.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do on the page and what they see, over HTTP. */
class PageTest {

    private final TestPlayground playground = TestPlayground.open();
    private Visitor visitor;

    @BeforeEach
    void visit() throws Exception {
        visitor = Visitor.of(playground).forParts();
    }

    @AfterEach
    void leave() throws Exception {
        visitor.close();
        playground.close();
    }

    @Test
    void what_was_asked_is_answered_and_shown_to_everybody_in_the_channel() {
        ask("Which year counts?");

        Document page = visitor.get("/?as=li&in=finance").html();
        Document elsewhere = visitor.get("/?as=li&in=support").html();

        assertThat(page.select(".asked .text").text()).isEqualTo("Which year counts?");
        assertThat(page.select(".answer .prose").text()).isEqualTo("The calendar year counts.");
        assertThat(elsewhere.select(".answer")).isEmpty();
    }

    @Test
    void a_question_is_shown_while_its_answer_is_written() throws InterruptedException {
        CountDownLatch finished = new CountDownLatch(1);
        playground.whileWriting(() -> awaitQuietly(finished));

        visitor.post("/ask", Map.of("text", "Which year counts?"));
        Document meanwhile = visitor.get("/live?as=li&in=finance").html();
        finished.countDown();
        Interaction answer = latest(1);

        assertThat(meanwhile.select(".asked .text").text()).isEqualTo("Which year counts?");
        assertThat(meanwhile.select(".waiting").text()).contains("is looking");
        assertThat(answer.question().asked()).isEqualTo("Which year counts?");
    }

    @Test
    void a_corrected_answer_comes_again_with_its_changed_words_marked_and_the_old_one_says_so() {
        Interaction old = ask("Which year counts?");

        correct(old, "Use the fiscal year.");
        latest(2);
        Document page = visitor.get("/?as=ana&in=finance").html();

        assertThat(page.select(".answer").get(0).select(".standing").text()).startsWith("Corrected by Ana.");
        assertThat(page.select(".answer").get(1).select("mark").text()).isEqualTo("Use the fiscal year.");
        assertThat(page.select(".answer").get(1).select(".saved").text())
                .contains("I'll follow this in #finance", "Undo", "Edit", "Taken as: a fact");
        assertThat(page.select("aside .lesson .text").text()).isEqualTo("Use the fiscal year.");
    }

    @Test
    void an_undo_brings_the_old_answer_back() {
        Interaction old = ask("Which year counts?");
        correct(old, "Use the fiscal year.");
        Interaction again = latest(2);
        String correction = again.answer().given().get(0).id().toString();

        visitor.post("/judge", Map.of("answer", again.id().toString(), "undo", correction));
        Document page = visitor.get("/?as=ana&in=finance").html();

        assertThat(page.select(".answer").get(0).select(".standing")).isEmpty();
        assertThat(page.select(".answer").get(1).select(".standing").text()).isEqualTo("Undone. I answer as before.");
        assertThat(page.select("aside .lesson")).isEmpty();
    }

    @Test
    void somebody_else_may_not_undo_and_is_told_who_may() {
        Interaction old = ask("Which year counts?");
        correct(old, "Use the fiscal year.");
        String correction = latest(2).answer().given().get(0).id().toString();

        Reply reply = visitor.post("/judge", Map.of("as", "li", "undo", correction));

        assertThat(reply.html().select("dialog").text()).contains("Only Ana Flores or an admin");
        assertThat(reply.html().select("aside .lesson")).hasSize(1);
    }

    @Test
    void what_somebody_teaches_for_themselves_is_shown_to_nobody_else() {
        Interaction old = ask("Which year counts?");

        visitor.post("/correct", form(old, "Read the log first.", Map.of("as", "ben", "where", "ME")));
        latest(2);

        assertThat(visitor.get("/?as=ben&in=finance").body()).contains("Read the log first.", "Only you see this");
        assertThat(visitor.get("/?as=li&in=finance").body()).doesNotContain("Read the log first.");
    }

    @Test
    void a_private_channel_is_not_there_for_somebody_who_is_not_in_it() {
        Reply page = visitor.get("/?as=li&in=board");
        Reply why = visitor.get("/live?as=li&in=board");

        assertThat(page.status()).isEqualTo(404);
        assertThat(why.status()).isEqualTo(404);
        assertThat(visitor.get("/?as=li&in=finance").body()).doesNotContain("board", "Northwind");
        assertThat(visitor.get("/?as=ben&in=board").body()).contains("Northwind made an offer.");
    }

    @Test
    void an_answer_of_a_private_channel_is_found_by_its_members_alone() {
        Viewer ben = playground.workplace().viewer("ben", "board").orElseThrow();
        String id = playground
                .learning()
                .history()
                .latest(ben.place(), 1)
                .get(0)
                .id()
                .toString();

        assertThat(visitor.get("/why?as=ben&in=board&answer=" + id).body()).contains("Northwind");
        assertThat(visitor.get("/why?as=li&in=finance&answer=" + id).body()).doesNotContain("Northwind");
        assertThat(visitor.get("/correct?as=li&in=finance&answer=" + id).body()).doesNotContain("Who buys us?");
        assertThat(visitor.get("/composer?as=li&in=finance&reply=" + id).body()).doesNotContain("Who buys us?");
    }

    @Test
    void what_leaves_a_private_channel_is_confirmed_in_a_second_step_that_shows_the_text() {
        Viewer ben = playground.workplace().viewer("ben", "board").orElseThrow();
        Interaction about =
                playground.learning().history().latest(ben.place(), 1).get(0);
        Map<String, String> there = Map.of("as", "ben", "in", "board", "where", "WIDER");

        Document second = visitor.post("/correct", form(about, "There is an offer.", there))
                .html();
        Document refused = visitor.post(
                        "/correct",
                        form(
                                about,
                                "There is an offer.",
                                Map.of(
                                        "as",
                                        "ben",
                                        "in",
                                        "board",
                                        "where",
                                        "ANOTHER_CHANNEL",
                                        "wider",
                                        "yes",
                                        "channel",
                                        "finance")))
                .html();

        assertThat(second.select("textarea[name=text]").text()).isEqualTo("There is an offer.");
        assertThat(second.select("select[name=where] option").eachAttr("value")).containsExactly("ANOTHER_CHANNEL");
        assertThat(second.select("select[name=channel] option").eachAttr("value"))
                .contains("finance");
        assertThat(refused.select("#form-cleared-problem").text()).startsWith("Confirm that others may read it");
        assertThat(playground.stores().corrections().list(ben.workspace(), Optional.empty()))
                .hasSize(1);
    }

    @Test
    void what_is_wrong_with_a_correction_is_said_beside_its_field_and_the_text_is_kept() {
        Interaction old = ask("Which year counts?");

        Document vague = visitor.post("/correct", form(old, "wrong", Map.of())).html();
        Document link = visitor.post("/correct", form(old, "Use the log.", Map.of("source", "the wiki")))
                .html();

        assertThat(vague.select("#form-text-problem").text()).contains("alone won't help");
        assertThat(vague.select("textarea[name=text]").text()).isEqualTo("wrong");
        assertThat(link.select("#form-source-problem").text()).contains("https://");
        assertThat(link.select("textarea[name=text]").text()).isEqualTo("Use the log.");
        assertThat(link.select("details").hasAttr("open")).isTrue();
    }

    @Test
    void a_form_for_an_answer_that_was_corrected_meanwhile_is_moved_to_the_new_one_with_its_text() {
        Interaction old = ask("Which year counts?");
        correct(old, "Use the fiscal year.");
        Interaction newer = latest(2);

        Document form =
                visitor.post("/correct", form(old, "Use no year.", Map.of())).html();

        assertThat(form.select(".notice").text()).contains("corrected meanwhile", "Your text is kept");
        assertThat(form.select("input[name=answer]").attr("value"))
                .isEqualTo(newer.id().toString());
        assertThat(form.select("textarea[name=text]").text()).isEqualTo("Use no year.");
    }

    @Test
    void a_form_that_is_sent_twice_teaches_once() {
        Interaction old = ask("Which year counts?");
        Map<String, String> form = form(old, "Use the fiscal year.", Map.of());

        visitor.post("/correct", form);
        visitor.post("/correct", form);
        latest(2);

        assertThat(playground
                        .stores()
                        .corrections()
                        .list(old.workspace(), Optional.of(old.question().place())))
                .hasSize(1);
    }

    @Test
    void scripts_are_shown_as_what_they_are() {
        playground.says("<script>alert(1)</script> [click](javascript:alert(2)) <img src=x onerror=alert(3)>");
        Interaction old = ask("<script>alert(4)</script>");
        correct(old, "<b onmouseover=alert(5)>bold</b>");
        latest(2);

        Document page = visitor.get("/?as=ana&in=finance").html();

        assertThat(page.select("script:not([src]), img, b, [onerror], [onmouseover], a[href^=javascript]"))
                .isEmpty();
        assertThat(page.select(".asked .text").text()).isEqualTo("<script>alert(4)</script>");
        assertThat(page.select(".prose").text()).contains("<script>alert(1)</script>", "<img src=x");
        assertThat(page.select("aside .text").text()).isEqualTo("<b onmouseover=alert(5)>bold</b>");
    }

    @Test
    void ten_thousand_characters_are_refused_with_the_text_kept() {
        String text = "why ".repeat(2_500).strip();

        Document composer = visitor.post("/ask", Map.of("text", text)).html();

        assertThat(composer.select("#question-problem").text()).contains("4,000 characters");
        assertThat(composer.select("textarea").text()).isEqualTo(text);
    }

    @Test
    void a_question_of_nothing_is_refused() {
        Document composer = visitor.post("/ask", Map.of("text", " \u200b ")).html();

        assertThat(composer.select("#question-problem").text()).isEqualTo("Write a question first.");
    }

    @Test
    void a_page_from_before_a_restart_gets_its_text_back_with_a_token_that_works() {
        visitor.withToken("of another process");

        Document composer =
                visitor.post("/ask", Map.of("text", "Which year counts?")).html();
        visitor.withToken(composer.select("input[name=token]").attr("value"));
        visitor.post("/ask", Map.of("text", composer.select("textarea").text()));

        assertThat(composer.select("#question-problem").text()).contains("Your text is kept");
        assertThat(latest(1).question().asked()).isEqualTo("Which year counts?");
    }

    @Test
    void a_form_whose_answer_is_gone_keeps_its_text() {
        Interaction old = ask("Which year counts?");
        visitor.post("/start-over", Map.of());

        Document form = visitor.post("/correct", form(old, "Use the fiscal year.", Map.of()))
                .html();

        assertThat(form.select(".notice").text()).contains("somebody started over", "Your text is kept");
        assertThat(form.select("textarea[name=text]").text()).isEqualTo("Use the fiscal year.");
    }

    @Test
    void a_start_over_while_an_answer_is_written_neither_fails_nor_brings_it_back() throws InterruptedException {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch startedOver = new CountDownLatch(1);
        playground.whileWriting(() -> {
            writing.countDown();
            awaitQuietly(startedOver);
            playground.whileWriting(() -> {});
        });
        visitor.post("/ask", Map.of("text", "Which year counts?"));
        assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();

        playground.whileWriting(() -> {});
        visitor.post("/start-over", Map.of());
        startedOver.countDown();
        Interaction next = ask("And now?");

        assertThat(next.question().asked()).isEqualTo("And now?");
        assertThat(visitor.get("/?as=ana&in=finance").body()).doesNotContain("Which year counts?", "is looking");
    }

    @Test
    void why_an_answer_is_what_it_is_shows_scores_and_reasons() {
        Interaction old = ask("Which year counts?");
        correct(old, "Use the fiscal year.");
        latest(2);
        ask("Which year is it?");
        Interaction answer = latest(3);

        Document why =
                visitor.get("/why?as=li&in=finance&answer=" + answer.id()).html();

        assertThat(why.select(".lesson .text").text()).isEqualTo("Use the fiscal year.");
        assertThat(why.select(".reason").text()).contains("Which year counts?", "90 of 100");
    }

    @Test
    void whoever_looks_is_told_that_something_changed() throws Exception {
        try (Listener li = visitor.listen("/events?as=li&in=finance")) {
            visitor.post("/ask", Map.of("text", "Which year counts?"));

            assertThat(li.until("event:")).isEqualTo("event: changed");
        }
    }

    @Test
    void whoever_looks_elsewhere_is_not_told() throws Exception {
        try (Listener li = visitor.listen("/events?as=li&in=support")) {
            ask("Which year counts?");
            visitor.post("/ask", Map.of("in", "support", "text", "And here?"));
            String first = li.until("data:");
            Document shown = visitor.get("/live?as=li&in=support").html();

            assertThat(first).isNotBlank();
            assertThat(shown.select(".asked .text").eachText()).containsExactly("And here?");
        }
    }

    @Test
    void the_guided_minute_goes_on_where_it_was_for_a_second_tab_too() {
        Reply first = visitor.post("/minute", Map.of("move", "ask"));
        latest(1);
        Reply late = visitor.post("/minute", Map.of("move", "ask"));
        Reply correct = visitor.post("/minute", Map.of("move", "correct"));

        assertThat(first.header("location")).isEqualTo("/?in=finance&as=ben");
        assertThat(late.header("location")).isEqualTo("/?in=finance&as=ana");
        assertThat(correct.header("location")).startsWith("/?in=finance&as=ana&correct=");
        assertThat(visitor.get(correct.header("location"))
                        .html()
                        .select("dialog textarea[name=text]")
                        .text())
                .startsWith("Use the fiscal year-end");
        assertThat(playground.learning().history().latest(latest(1).question().place(), 9))
                .hasSize(1);
    }

    @Test
    void the_guided_minute_can_be_hidden_and_shown_again() {
        Reply hidden = visitor.post("/minute", Map.of("show", "no"));

        assertThat(hidden.status()).isEqualTo(303);
        assertThat(hidden.header("set-cookie")).contains("errata-unguided=yes");
    }

    @Test
    void an_address_that_leads_nowhere_says_so() {
        assertThat(visitor.get("/admin").status()).isEqualTo(404);
        assertThat(visitor.get("/?as=nobody").status()).isEqualTo(404);
        assertThat(visitor.get("/why?as=ana&in=finance&answer=no-id").status()).isEqualTo(200);
        assertThat(visitor.get("/why?as=ana&in=finance&answer=no-id").body()).contains("find that answer any more");
    }

    @Test
    void files_stay_in_the_browser_and_have_another_address_when_they_change() {
        String style = visitor.get("/").html().select("link[rel=stylesheet]").attr("href");

        Reply file = visitor.get(style);

        assertThat(file.header("cache-control")).contains("immutable");
        assertThat(file.header("content-type")).startsWith("text/css");
        assertThat(visitor.get("/assets/0/page.css").status()).isEqualTo(404);
    }

    private Interaction ask(String text) {
        int before = said().size();
        visitor.post("/ask", Map.of("text", text));
        return latest(before + 1);
    }

    private void correct(Interaction about, String text) {
        visitor.post("/correct", form(about, text, Map.of()));
    }

    private static Map<String, String> form(Interaction about, String text, Map<String, String> more) {
        Map<String, String> form = new java.util.HashMap<>(Map.of(
                "answer",
                about.id().toString(),
                "id",
                java.util.UUID.randomUUID().toString(),
                "text",
                text,
                "where",
                "HERE",
                "reach",
                "QUESTIONS_LIKE_THIS"));
        form.putAll(more);
        return form;
    }

    private List<Interaction> said() {
        Viewer ana = playground.workplace().viewer("ana", "finance").orElseThrow();
        return playground.learning().history().latest(ana.place(), 20);
    }

    /** The last of so many answers in #finance. */
    private Interaction latest(int count) {
        return TestPlayground.await(
                count + " answers",
                () -> Optional.of(said()).filter(all -> all.size() == count).map(all -> all.get(count - 1)));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
