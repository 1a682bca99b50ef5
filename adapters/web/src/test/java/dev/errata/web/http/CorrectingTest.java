package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.answer.Interaction;
import dev.errata.web.TestPlayground;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The form in which an answer is corrected, and what comes of it. */
class CorrectingTest {

    private final Visit visit = Visit.open(TestPlayground.open());

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void a_corrected_answer_comes_again_with_its_changed_words_marked_and_the_old_one_says_so() {
        Interaction old = visit.ask("Which year counts?");

        visit.correct(old, "Use the fiscal year.");
        visit.latest(2);
        Document page = visit.seenBy("ana");

        assertThat(page.select(".answer").get(0).select(".standing").text()).startsWith("Corrected by Ana.");
        assertThat(page.select(".answer").get(1).select("mark").text()).isEqualTo("Use the fiscal year.");
        assertThat(page.select(".answer").get(1).select(".saved").text())
                .contains("I'll follow this in #finance", "Undo", "Edit", "Taken as: a fact");
        assertThat(page.select("aside .lesson .text").text()).isEqualTo("Use the fiscal year.");
    }

    @Test
    void what_is_wrong_with_a_correction_is_said_beside_its_field_and_the_text_is_kept() {
        Interaction old = visit.ask("Which year counts?");

        Document vague =
                visit.post("/correct", Visit.form(old, "wrong", Map.of())).html();
        Document link = visit.post("/correct", Visit.form(old, "Use the log.", Map.of("source", "the wiki")))
                .html();

        assertThat(vague.select("#form-text-problem").text()).contains("alone won't help");
        assertThat(vague.select("textarea[name=text]").text()).isEqualTo("wrong");
        assertThat(link.select("#form-source-problem").text()).contains("https://");
        assertThat(link.select("textarea[name=text]").text()).isEqualTo("Use the log.");
        assertThat(link.select("details").hasAttr("open")).isTrue();
    }

    @Test
    void a_form_for_an_answer_that_was_corrected_meanwhile_is_moved_to_the_new_one_with_its_text() {
        Interaction old = visit.ask("Which year counts?");
        visit.correct(old, "Use the fiscal year.");
        Interaction newer = visit.latest(2);

        Document form = visit.post("/correct", Visit.form(old, "Use no year.", Map.of()))
                .html();

        assertThat(form.select(".notice").text()).contains("corrected meanwhile", "Your text is kept");
        assertThat(form.select("input[name=answer]").attr("value"))
                .isEqualTo(newer.id().toString());
        assertThat(form.select("textarea[name=text]").text()).isEqualTo("Use no year.");
        assertThat(form.select("button.primary").text()).isEqualTo("Apply to the new one");
    }

    @Test
    void a_form_that_is_sent_twice_teaches_once() {
        Interaction old = visit.ask("Which year counts?");
        Map<String, String> form = Visit.form(old, "Use the fiscal year.", Map.of());

        visit.post("/correct", form);
        visit.latest(2);
        Document again = visit.post("/correct", form).html();

        assertThat(again.select("dialog, .waiting")).isEmpty();
        assertThat(visit.playground()
                        .stores()
                        .corrections()
                        .list(old.workspace(), Optional.of(old.question().place())))
                .hasSize(1);
    }
}
