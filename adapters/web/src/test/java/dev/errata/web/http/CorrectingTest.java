package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.action.Actions;
import dev.errata.web.TestPlayground;
import java.time.Instant;
import java.util.HashMap;
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

        assertThat(page.select(".answer").get(0).select(".standing").text())
                .isEqualTo("Corrected by Ana Flores. See the newer answer.");
        assertThat(page.select(".answer").get(1).select("mark").text()).isEqualTo("Use the fiscal year.");
        assertThat(page.select(".answer").get(1).select(".saved").text())
                .contains("I'll follow this in #finance", "I took it as a fact. Change", "Undo", "Edit");
        assertThat(page.select(".answer").get(1).select("button").eachText()).containsOnlyOnce("Undo");
        assertThat(page.select("#side .lesson .text").text()).isEqualTo("Use the fiscal year.");
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

    @Test
    void until_is_the_end_of_that_day_in_utc() {
        Interaction old = visit.ask("Which year counts?");

        visit.post("/correct", Visit.form(old, "Use the fiscal year.", Map.of("until", "2099-12-31")));
        visit.latest(2);

        assertThat(visit.playground().stores().corrections().list(old.workspace(), Optional.empty()))
                .extracting(correction -> correction.lesson().until())
                .contains(Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Test
    void a_date_that_is_none_is_refused_beside_its_field() {
        Interaction old = visit.ask("Which year counts?");

        Document form = visit.post("/correct", Visit.form(old, "Use the fiscal year.", Map.of("until", "some day")))
                .html();

        assertThat(form.select("#form-until-problem").text())
                .isEqualTo("Enter a day such as 2026-12-31, or leave this empty.");
        assertThat(form.select("#form-until").attr("aria-describedby")).isEqualTo("form-until-problem");
        assertThat(form.select("textarea[name=text]").text()).isEqualTo("Use the fiscal year.");
        assertThat(visit.said()).hasSize(1);
    }

    @Test
    void the_part_that_most_people_do_not_need_is_closed_until_something_is_in_it() {
        Interaction old = visit.ask("Which year counts?");

        Document opened = visit.press("ana", new Actions.Correct(old.id().toString()));
        Map<String, String> sent = new HashMap<>(Visit.fields(opened.expectFirst("dialog form")));
        sent.put("text", "wrong");
        Document untouched = visit.post("/correct", sent).html();
        sent.put("tags", "years");
        Document touched = visit.post("/correct", sent).html();

        assertThat(opened.select("dialog details").hasAttr("open")).isFalse();
        assertThat(untouched.select("#form-text-problem")).hasSize(1);
        assertThat(untouched.select("details").hasAttr("open")).isFalse();
        assertThat(touched.select("details").hasAttr("open")).isTrue();
        assertThat(touched.select("#form-tags").attr("value")).isEqualTo("years");
    }

    @Test
    void what_an_answer_was_taken_for_is_changed_without_its_words() {
        visit.correct(visit.ask("Which year counts?"), "Use the fiscal year.");

        Document form = visit.press("ana", Visit.button(visit.seenBy("ana").expectFirst(".saved"), "Change"));
        Map<String, String> sent = new HashMap<>(Visit.fields(form.expectFirst("dialog form")));
        sent.put("type", "POLICY");
        visit.post("/edit", sent);
        Interaction again = visit.latest(3);

        assertThat(form.select("dialog textarea")).isEmpty();
        assertThat(again.answer().given().get(0).lesson().text()).isEqualTo("Use the fiscal year.");
        assertThat(visit.seenBy("ana").select("#a-" + again.id() + " .saved").text())
                .contains("I took it as a policy.");
    }

    @Test
    void an_edit_that_changes_nothing_closes() {
        visit.correct(visit.ask("Which year counts?"), "Use the fiscal year.");
        Document form = visit.press("ana", Visit.button(visit.seenBy("ana").expectFirst(".saved"), "Edit"));

        Document closed = visit.post("/edit", Visit.fields(form.expectFirst("dialog form")))
                .html();

        assertThat(form.select("dialog textarea[name=text]").text()).isEqualTo("Use the fiscal year.");
        assertThat(closed.select("dialog, .waiting")).isEmpty();
        assertThat(visit.said()).hasSize(2);
        assertThat(visit.seenBy("ana").select(".saved").text()).contains("I'll follow this in #finance");
    }

    @Test
    void an_edit_from_before_a_restart_keeps_its_text() {
        visit.correct(visit.ask("Which year counts?"), "Use the fiscal year.");
        Document form = visit.press("ana", Visit.button(visit.seenBy("ana").expectFirst(".saved"), "Edit"));
        Map<String, String> sent = new HashMap<>(Visit.fields(form.expectFirst("dialog form")));
        sent.put("text", "Use no year.");
        sent.put("token", "of another process");

        Document again = visit.post("/edit", sent).html();

        assertThat(again.select(".notice").text()).contains("Your text is kept");
        assertThat(again.select("textarea[name=text]").text()).isEqualTo("Use no year.");
        assertThat(visit.said()).hasSize(2);
    }
}
