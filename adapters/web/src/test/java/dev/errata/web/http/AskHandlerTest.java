package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.delivery.DeliveryWork;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.action.Actions;
import dev.errata.web.TestPlayground;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asking, and what others in the channel see of it. */
class AskHandlerTest {

    private final Visit visit = Visit.open(TestPlayground.open());

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void what_was_asked_is_answered_and_shown_to_everybody_in_the_channel() {
        visit.ask("Which year counts?");

        Document page = visit.get("/?as=li&in=finance").html();
        Document elsewhere = visit.get("/?as=li&in=support").html();

        assertThat(page.select(".asked .text").text()).isEqualTo("Which year counts?");
        assertThat(page.select(".answer .prose").text()).isEqualTo("The calendar year counts.");
        assertThat(elsewhere.select(".answer")).isEmpty();
    }

    @Test
    void a_question_is_shown_while_its_answer_is_written() throws InterruptedException {
        CountDownLatch finished = new CountDownLatch(1);
        visit.playground().whileWriting(() -> Visit.awaitQuietly(finished));

        visit.post("/ask", Map.of("text", "Which year counts?"));
        Document meanwhile = visit.get("/live?as=li&in=finance").html();
        finished.countDown();
        Interaction answer = visit.latest(1);

        assertThat(meanwhile.select(".asked .text").text()).isEqualTo("Which year counts?");
        assertThat(meanwhile.select(".waiting").text()).contains("is looking");
        assertThat(answer.question().asked()).isEqualTo("Which year counts?");
    }

    @Test
    void what_was_asked_before_the_program_was_killed_is_shown_as_waited_for() {
        TestPlayground playground = visit.playground();
        Directory directory = playground.stores().directory();
        WorkspaceId workspace = playground.workplace().workspace();
        Place finance = directory.placesNamed(workspace, "finance").get(0);
        Person li = directory.peopleNamed(workspace, "Li Wei").get(0);
        String payload = "place=%s&person=%s&thread=1&text=Which+year%%3F".formatted(finance.id(), li.id());
        Delivery taken =
                new Delivery(workspace, UUID.randomUUID(), "ask", "room", "1", "web.question", payload, Instant.EPOCH);

        playground.playground().resume(of -> of.equals(workspace) ? List.of(taken) : List.of());

        Document page = visit.get("/?as=li&in=finance").html();
        assertThat(page.select(".asked .text").text()).isEqualTo("Which year?");
        assertThat(page.select(".waiting").text()).contains("is looking");
    }

    @Test
    void ten_thousand_characters_are_refused_with_the_text_kept() {
        String text = "why ".repeat(2_500).strip();

        Document composer = visit.post("/ask", Map.of("text", text)).html();

        assertThat(composer.select("#question-problem").text()).contains("4,000 characters");
        assertThat(composer.select("textarea").text()).isEqualTo(text);
    }

    @Test
    void a_question_of_nothing_is_refused() {
        Document composer = visit.post("/ask", Map.of("text", " \u200b ")).html();

        assertThat(composer.select("#question-problem").text()).isEqualTo("Write a question first.");
    }

    @Test
    void a_page_from_before_a_restart_gets_its_text_back_with_a_token_that_works() {
        visit.visitor().withToken("of another process");

        Document composer =
                visit.post("/ask", Map.of("text", "Which year counts?")).html();
        visit.visitor().withToken(composer.select("input[name=token]").attr("value"));
        visit.post("/ask", Map.of("text", composer.select("textarea").text()));

        assertThat(composer.select("#question-problem").text()).contains("Your text is kept");
        assertThat(visit.latest(1).question().asked()).isEqualTo("Which year counts?");
    }

    @Test
    void scripts_are_shown_as_what_they_are() {
        visit.playground().says("<script>alert(1)</script> [click](javascript:alert(2)) <img src=x onerror=alert(3)>");
        Interaction old = visit.ask("<script>alert(4)</script>");
        visit.correct(old, "<b onmouseover=alert(5)>bold</b>");
        visit.latest(2);

        Document page = visit.seenBy("ana");

        assertThat(page.select("script:not([src]), img, b, [onerror], [onmouseover], a[href^=javascript]"))
                .isEmpty();
        assertThat(page.select(".asked .text").text()).isEqualTo("<script>alert(4)</script>");
        assertThat(page.select(".prose").text()).contains("<script>alert(1)</script>", "<img src=x");
        assertThat(page.select("#side .text").text()).isEqualTo("<b onmouseover=alert(5)>bold</b>");
    }

    @Test
    void why_an_answer_is_what_it_is_shows_scores_and_reasons() {
        Interaction old = visit.ask("Which year counts?");
        visit.correct(old, "Use the fiscal year.");
        visit.latest(2);
        visit.ask("Which year is it?");
        Interaction answer = visit.latest(3);

        Document why = visit.press("li", new Actions.Explain(answer.id().toString()));

        assertThat(why.select("dialog .lesson .text").text()).isEqualTo("Use the fiscal year.");
        assertThat(why.select("dialog .reason").text())
                .contains("Which year counts?", "Fits with a probability of 90 %.");
    }

    @Test
    void small_talk_is_answered_as_small_talk_for_whoever_made_it() {
        visit.post("/ask", Map.of("text", "thanks"));

        Document page = TestPlayground.await(
                "an answer to thanks",
                () -> Optional.of(visit.seenBy("ana"))
                        .filter(seen -> seen.select(".waiting").text().equals("You're welcome.")));

        assertThat(page.select(".asked .text").text()).isEqualTo("thanks");
        assertThat(page.select(".waiting .dots, .answer")).isEmpty();
        assertThat(visit.seenBy("li").select(".asked, .waiting")).isEmpty();
        assertThat(visit.said()).isEmpty();
    }

    @Test
    void whoever_asks_has_read_what_they_were_told_before() {
        visit.post("/ask", Map.of("text", "thanks"));
        visit.ask("Which year counts?");

        assertThat(visit.seenBy("ana").select(".asked .text").eachText()).containsExactly("Which year counts?");
    }

    @Test
    void what_was_given_up_says_so_where_it_was_waited_for() {
        visit.playground().whileWriting(() -> {
            throw new IllegalStateException("the model is gone");
        });
        visit.post("/ask", Map.of("text", "Which year counts?"));
        TestPlayground.await(
                "a failure", () -> visit.playground().failures().stream().findFirst());
        DeliveryWork work = visit.playground().playground().work();
        work.giveUp(visit.playground().taken().get(0), new IllegalStateException());

        Document page = visit.seenBy("li");

        assertThat(page.select(".waiting.failed").text()).startsWith("Something went wrong on my side");
        assertThat(page.select(".waiting .dots")).isEmpty();
    }

    @Test
    void what_people_write_turns_no_words_around_it() {
        visit.ask("Which \u202Eraey\u202C \u0007counts\u2066?");

        Document page = visit.seenBy("ana");

        assertThat(page.select(".asked .text").text()).isEqualTo("Which raey counts?");
        assertThat(page.html()).doesNotContainPattern("[\u0007\u202A-\u202E\u2066]");
    }
}
