package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.recall.suggestion.Suggester.Said;
import dev.errata.bot.recall.suggestion.Suggestion.Kind;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.Actions;
import dev.errata.web.TestPlayground;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What whoever has just taught something is asked about past questions. */
class DoubtsTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String MORNING = "please calculate quarterly returns tomorrow morning";
    private static final String PRESSURE = "calculate quarterly returns under pressure again";

    private final Visit visit = Visit.open(TestPlayground.weighing());

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void the_author_alone_is_asked_about_past_questions_that_are_in_doubt() {
        visit.ask("ben", MORNING);
        visit.ask("li", PRESSURE);

        visit.post("/correct", Visit.form(visit.ask("ben", QUESTION), "Use the fiscal year-end.", Map.of("as", "ben")));
        Document page = doubts("ben");

        assertThat(page.select(".doubts").text())
                .startsWith("These were asked here before. Does your correction fit them too? You can skip this.")
                .contains(MORNING, PRESSURE, "Skip");
        assertThat(page.select(".doubts li button").eachAttr("aria-label"))
                .contains("It fits: " + MORNING, "It doesn't fit: " + MORNING);
        assertThat(visit.seenBy("ana").select(".saved").text()).contains("Undo");
        assertThat(visit.seenBy("ana").select(".doubts")).isEmpty();
    }

    @Test
    void what_is_said_is_learnt_and_when_all_is_said_nothing_is_left() {
        Interaction morning = visit.ask("ben", MORNING);
        Interaction pressure = visit.ask("li", PRESSURE);
        CorrectionId correction = taught();
        doubts("ana");

        Document first = visit.press("ana", says(true, correction, morning));
        Document last = visit.press("ana", says(false, correction, pressure));

        assertThat(first.select(".doubts .word").text()).isEqualTo("It fits.");
        assertThat(first.select(".doubts [name=act]").eachAttr("aria-label"))
                .containsExactly("It fits: " + PRESSURE, "It doesn't fit: " + PRESSURE);
        assertThat(last.select(".doubts")).isEmpty();
        assertThat(said(correction, morning)).contains(Act.Kind.CONFIRMED);
        assertThat(said(correction, pressure)).contains(Act.Kind.REJECTED);
    }

    @Test
    void who_skips_is_asked_no_more() {
        visit.ask("ben", MORNING);
        CorrectionId correction = taught();
        doubts("ana");

        visit.post("/press", Map.of("as", "li", "skip", correction.toString()));
        boolean stillThere = !visit.seenBy("ana").select(".doubts").isEmpty();
        Document skipped =
                visit.post("/press", Map.of("skip", correction.toString())).html();

        assertThat(stillThere).isTrue();
        assertThat(skipped.select(".doubts")).isEmpty();
    }

    @Test
    void nobody_else_may_say_it_in_the_authors_place() {
        Interaction morning = visit.ask("ben", MORNING);
        CorrectionId correction = taught();
        doubts("ana");

        Document refused = visit.press("li", says(true, correction, morning));

        assertThat(refused.select("dialog").text()).contains("I can't find that answer any more");
        assertThat(said(correction, morning)).isEmpty();
    }

    @Test
    void what_was_undone_is_asked_about_no_more() {
        Interaction morning = visit.ask("ben", MORNING);
        CorrectionId correction = taught();
        doubts("ana");
        visit.post("/press", Map.of("undo", correction.toString()));

        Document refused = visit.press("ana", says(true, correction, morning));

        assertThat(refused.select("dialog").text()).contains("This correction no longer holds.");
        assertThat(refused.select(".doubts")).isEmpty();
    }

    private static Action says(boolean fits, CorrectionId correction, Interaction past) {
        String id = past.id().toString();
        return new Actions.SettleDoubt(correction.toString(), List.of(id), id, fits);
    }

    @Test
    void what_a_language_model_suggests_stands_below_with_a_way_to_say_when_it_holds() {
        visit.playground()
                .suggests(
                        new Said(Kind.FITS, "what does a quarter return"),
                        new Said(Kind.MISFIT, "invoices of a quarter"),
                        new Said(Kind.NOT_WHEN, "it is about invoices"));
        CorrectionId correction = taught();

        Document page = doubts("ana");

        assertThat(page.select(".doubts").text())
                .startsWith("Somebody may ask one of these. Which of them does your correction fit? You can skip this.")
                .contains(
                        "what does a quarter return",
                        "invoices of a quarter",
                        "Not when it is about invoices",
                        "Say so");
        assertThat(page.select(".doubts [name=act]").eachAttr("value"))
                .anyMatch(act -> act.contains(correction.toString()));
        assertThat(visit.seenBy("ben").select(".doubts")).isEmpty();
    }

    private CorrectionId taught() {
        return visit.correct(visit.ask("ben", QUESTION), "Use the fiscal year-end.")
                .answer()
                .given()
                .get(0)
                .id();
    }

    private Document doubts(String author) {
        return TestPlayground.await(
                "what " + author + " is asked",
                () -> Optional.of(visit.seenBy(author))
                        .filter(page -> !page.select(".doubts").isEmpty()));
    }

    private Optional<Act.Kind> said(CorrectionId correction, Interaction past) {
        return visit.playground()
                .stores()
                .corrections()
                .saying(past.workspace(), correction, past.id())
                .map(Act::kind);
    }
}
