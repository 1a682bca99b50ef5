package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.action.Actions;
import dev.errata.web.TestPlayground;
import dev.errata.web.http.Visitor.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Taking back what was taught, and saying where it does not fit. */
class ChangingTest {

    private final Visit visit = Visit.open(TestPlayground.open());

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void an_undo_brings_the_old_answer_back() {
        Interaction old = visit.ask("Which year counts?");
        visit.correct(old, "Use the fiscal year.");
        Interaction again = visit.latest(2);

        Document undone = visit.press(
                "ana", new Actions.UndoGiven(Optional.empty(), again.id().toString()));
        Document page = visit.seenBy("ana");

        assertThat(page.select(".answer").get(0).select(".standing")).isEmpty();
        assertThat(page.select(".answer").get(1).select(".standing").text())
                .isEqualTo("Undone by Ana Flores. I answer as before.");
        assertThat(undone.select("dialog")).isEmpty();
        assertThat(page.select("#side .lesson")).isEmpty();
    }

    @Test
    void that_a_correction_does_not_fit_can_be_taken_back() {
        Correction correction = visit.correct(visit.ask("Which year counts?"), "Use the fiscal year.")
                .answer()
                .given()
                .get(0);
        Interaction like = visit.ask("li", "Which year is it?");

        Document said =
                visit.press("li", new Actions.Reject(Optional.empty(), like.id().toString()));
        Document undone = visit.press("li", Visit.button(said.expectFirst("dialog"), "Undo"));

        assertThat(said.select("dialog").text())
                .contains(
                        "I won't use Ana Flores' correction for this question, asked so or nearly so, until its author or a second person has said whether it fits.",
                        "Undo");
        assertThat(undone.select("dialog").text()).contains("Undone. I may use it again for questions like this one.");
        assertThat(visit.playground().stores().corrections().saying(like.workspace(), correction.id(), like.id()))
                .isEmpty();
    }

    @Test
    void the_panel_names_who_says_that_it_does_not_fit_and_its_author_takes_that_back_there() {
        visit.correct(visit.ask("Which year counts?"), "Use the fiscal year.");
        Interaction like = visit.ask("li", "Which year is it?");
        visit.press("li", new Actions.Reject(Optional.empty(), like.id().toString()));
        Document panel = visit.seenBy("ana");
        String mine = visit.seenBy("li").select("#side [name=act]").text();
        String theirs = visit.seenBy("ben").select("#side [name=act]").text();

        Document after = visit.press("ana", Visit.button(panel.expectFirst("#side"), "Undo: Li Wei"));

        assertThat(panel.select("#side").text()).contains("Doesn't fit Li Wei: Which year is it?");
        assertThat(mine).isEqualTo("Undo: Li Wei");
        assertThat(theirs).isEmpty();
        assertThat(after.select("#side").text()).doesNotContain("Doesn't fit");
    }

    @Test
    void somebody_else_may_not_undo_and_is_told_who_may() {
        Interaction old = visit.ask("Which year counts?");
        visit.correct(old, "Use the fiscal year.");
        String correction = visit.latest(2).answer().given().get(0).id().toString();

        Reply reply = visit.post("/press", Map.of("as", "li", "undo", correction));

        assertThat(reply.html().select("dialog").text()).contains("Only Ana Flores or an admin");
        assertThat(reply.html().select("#side .lesson")).hasSize(1);
    }

    private Document edit(String person, Interaction answer) {
        String correction = answer.answer().given().get(0).id().toString();
        return visit.press(person, new Actions.Edit(correction, answer.id().toString()));
    }

    @Test
    void an_edit_shows_everything_as_it_is_and_changes_what_was_changed() {
        Interaction old = visit.ask("Which year counts?");
        visit.post(
                "/correct",
                Visit.form(
                        old,
                        "Use the fiscal year.",
                        Map.of("not_when", "it is about taxes", "until", "2099-12-31", "tags", "year, fiscal")));
        Interaction again = visit.latest(2);

        Document form = edit("ana", again);
        Map<String, String> fields = Visit.fields(form.expectFirst("dialog form"));
        assertThat(form.select("dialog select[name=where] option[selected]").text())
                .isEqualTo("As it is: #finance: everyone who asks here");
        assertThat(form.select("dialog details[open]")).hasSize(1);
        assertThat(fields)
                .containsEntry("text", "Use the fiscal year.")
                .containsEntry("not_when", "it is about taxes")
                .containsEntry("until", "2099-12-31")
                .containsEntry("tags", "year, fiscal");

        fields.put("where", "EVERYONE");
        fields.put("not_when", "");
        fields.put("source", "https://wiki.example/year");
        visit.post("/edit", fields);
        visit.latest(3);

        Correction edited = visit.playground()
                .stores()
                .corrections()
                .find(old.workspace(), again.answer().given().get(0).id())
                .orElseThrow();
        assertThat(edited.scope()).isInstanceOf(Scope.Everyone.class);
        assertThat(edited.lesson().notWhen()).isNull();
        assertThat(edited.lesson().source()).isEqualTo("https://wiki.example/year");
        assertThat(edited.lesson().tags()).containsExactly("year", "fiscal");
        assertThat(edited.lesson().until()).isEqualTo("2100-01-01T00:00:00Z");
    }

    @Test
    void what_is_wrong_in_an_edit_is_said_beside_its_field_and_what_was_written_is_kept() {
        Interaction again = visit.correct(visit.ask("Which year counts?"), "Use the fiscal year.");
        Map<String, String> fields = Visit.fields(edit("ana", again).expectFirst("dialog form"));

        fields.put("source", "the wiki");
        fields.put("not_when", "on Sundays");
        Document mended = visit.post("/edit", fields).html();

        assertThat(mended.select("dialog .problem").text()).contains("https://");
        assertThat(mended.select("dialog input[name=not_when]").attr("value")).isEqualTo("on Sundays");
        assertThat(visit.said()).hasSize(2);
    }

    @Test
    void of_a_form_that_asks_for_the_kind_alone_everything_else_stays() {
        Interaction old = visit.ask("Which year counts?");
        visit.post("/correct", Visit.form(old, "Use the fiscal year.", Map.of("not_when", "it is about taxes")));
        Interaction again = visit.latest(2);
        String correction = again.answer().given().get(0).id().toString();

        Document form =
                visit.press("ana", new Actions.ChangeType(correction, again.id().toString()));
        Map<String, String> fields = Visit.fields(form.expectFirst("dialog form"));
        assertThat(fields).doesNotContainKeys("text", "where", "not_when");
        fields.put("type", "POLICY");
        visit.post("/edit", fields);
        Correction now = visit.latest(3).answer().given().get(0);

        assertThat(now.lesson().type()).isEqualTo(CorrectionType.POLICY);
        assertThat(now.lesson().notWhen()).isEqualTo("it is about taxes");
        assertThat(now.lesson().text()).isEqualTo("Use the fiscal year.");
    }

    @Test
    void of_two_corrections_by_one_author_each_button_is_described_by_its_own() {
        visit.correct(visit.ask("Which year counts?"), "Use the fiscal year.");
        visit.correct(visit.ask("How do we round?"), "Round down to whole euros.");
        Interaction both = visit.ask("Which year is it?");

        Document why = visit.press("ana", new Actions.Explain(both.id().toString()));
        List<String> described = why.select("dialog button:containsOwn(Undo)").stream()
                .map(button ->
                        why.expectFirst("#" + button.attr("aria-describedby")).text())
                .toList();

        assertThat(described).containsExactlyInAnyOrder("Use the fiscal year.", "Round down to whole euros.");
    }
}
