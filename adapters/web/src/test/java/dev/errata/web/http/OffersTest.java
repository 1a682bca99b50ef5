package dev.errata.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.Stores;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.Cause.How;
import dev.errata.bot.loop.Rewrite;
import dev.errata.bot.question.Person;
import dev.errata.bot.recall.Application;
import dev.errata.bot.recall.Application.Reason;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.Actions;
import dev.errata.web.TestPlayground;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A correction that may fit is offered below an answer, and what comes of saying so. */
class OffersTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String UNSURE = "please calculate quarterly returns tomorrow morning";
    private static final String FISCAL = "Use the fiscal year-end.";

    private final Visit visit = Visit.open(TestPlayground.weighing());

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void what_is_unsure_is_not_followed_but_offered_to_whoever_may_teach() {
        taught();

        Interaction unsure = visit.ask("ben", UNSURE);

        assertThat(unsure.answer().text()).doesNotContain(FISCAL);
        for (String person : new String[] {"ben", "li", "ana"}) {
            assertThat(visit.seenBy(person).select(".offer").text())
                    .isEqualTo("Ana Flores' correction about \u201c" + QUESTION + "\u201d may fit. Use it Doesn't fit");
        }
    }

    @Test
    void what_waits_for_somebodys_word_is_in_one_list_with_the_way_to_it() {
        taught();
        Interaction unsure = visit.ask("ben", UNSURE);
        Interaction elsewhere = visit.ask("ben", "Where is the garage?");

        Document list = visit.get("/confirm?in=finance&as=li").html();

        assertThat(list.select("li").text()).contains(UNSURE, "A correction may fit this question. Does it?");
        assertThat(list.select("li a").attr("href")).endsWith("#a-" + unsure.id());
        assertThat(list.text()).doesNotContain(elsewhere.question().asked());
    }

    @Test
    void what_is_to_hold_for_everyone_is_asked_of_the_administrator_who_asks_and_of_nobody_else() {
        visit.ask("ana", "Where is the garage?");
        taughtForEveryoneIn("support");
        Interaction bens = visit.ask("ben", QUESTION);
        Interaction lis = visit.ask("li", QUESTION);
        Interaction anas = visit.ask("ana", QUESTION);

        assertThat(visit.seenBy("li").select("#a-" + lis.id() + " .saved")).isEmpty();
        assertThat(visit.seenBy("ben").select("#a-" + bens.id() + " .saved")).isEmpty();
        Element asked = visit.seenBy("ana").expectFirst("#a-" + anas.id() + " .saved");
        assertThat(asked.text()).startsWith("Ben Okafor taught this for everyone: \u201c" + FISCAL);
        assertThat(visit.get("/confirm?in=finance&as=ana").html().select("li").text())
                .contains(
                        "A colleague taught something for more people than it holds for so far. Does it hold for all of them?");
        Document pressed = visit.press("ana", Visit.button(asked, "Use it for everyone"));

        assertThat(pressed.select("dialog").text()).contains("I follow it for everyone from now on");
        assertThat(visit.latest(5).answer().text()).contains(FISCAL);
        assertThat(visit.ask("li", QUESTION).answer().text()).contains(FISCAL);
        Document undone = visit.press("ana", Visit.button(pressed.expectFirst("dialog"), "Undo"));
        assertThat(undone.select("dialog").text()).contains("Undone.");
        assertThat(visit.ask("li", QUESTION).answer().text()).doesNotContain(FISCAL);
    }

    private void taughtForEveryoneIn(String channel) {
        visit.post("/ask", Map.of("as", "ben", "in", channel, "text", QUESTION));
        Interaction asked = in(channel, 1);
        visit.post("/correct", Visit.form(asked, FISCAL, Map.of("as", "ben", "in", channel, "where", "EVERYONE")));
        in(channel, 2);
    }

    private Interaction in(String channel, int count) {
        return TestPlayground.await(
                "an answer in " + channel,
                () -> Optional.of(visit.playground()
                                .learning()
                                .history()
                                .latest(visit.viewer("ben", channel).place(), 9))
                        .filter(all -> all.size() == count)
                        .map(all -> all.get(count - 1)));
    }

    @Test
    void a_correction_with_a_tag_is_offered_by_its_tag() {
        visit.post("/correct", Visit.form(visit.ask(QUESTION), FISCAL, Map.of("tags", "figures, taxes")));
        visit.latest(2);

        visit.ask("ben", UNSURE);

        assertThat(visit.seenBy("ben").select(".offer p").text())
                .isEqualTo("Ana Flores' correction about figures may fit.");
    }

    @Test
    void a_very_long_question_is_named_by_its_beginning() {
        visit.correct(visit.ask(QUESTION + " " + "Say. ".repeat(50)), FISCAL);

        visit.ask("ben", UNSURE);

        assertThat(visit.seenBy("ben").select(".offer p").text())
                .startsWith("Ana Flores' correction about \u201cHow do we calculate")
                .endsWith("Say. Say. \u2026\u201d may fit.");
    }

    @Test
    void what_somebody_taught_for_themselves_is_offered_only_where_nobody_else_reads() {
        visit.post("/correct", Visit.form(visit.ask("ben", QUESTION), FISCAL, Map.of("as", "ben", "where", "ME")));
        visit.latest(2);

        visit.ask("ben", UNSURE);

        assertThat(visit.seenBy("ben").select(".offer")).isEmpty();
        assertThat(visit.seenBy("li").select(".offer")).isEmpty();
    }

    @Test
    void once_used_it_is_answered_again_with_it_and_so_is_the_next_like_question() {
        CorrectionId correction = taught();
        Interaction unsure = visit.ask("ben", UNSURE);

        visit.press("ben", use(correction, unsure));
        Interaction again = visit.latest(4);
        Document page = visit.seenBy("li");

        assertThat(again.answer().text()).contains(FISCAL);
        assertThat(again.replaces()).contains(unsure.id());
        assertThat(page.select("#a-" + unsure.id() + " .standing").text())
                .isEqualTo("Ben Okafor said that Ana Flores' correction fits. See the newer answer.");
        assertThat(page.select("#a-" + again.id() + " .saved").text())
                .startsWith("Ana Flores' correction was used because Ben Okafor said that it fits.");
        assertThat(page.select(".offer")).isEmpty();
        assertThat(visit.ask("li", UNSURE).answer().text()).contains(FISCAL);
    }

    @Test
    void pressing_twice_uses_it_once_and_the_first_answer_counts() {
        CorrectionId correction = taught();
        Interaction unsure = visit.ask("ben", UNSURE);

        visit.press("ben", use(correction, unsure));
        visit.latest(4);
        Document again = visit.press("ben", use(correction, unsure));
        Document other = visit.press("li", use(correction, unsure));
        Document misfit = visit.press("li", misfit(correction, unsure));

        assertThat(again.select("dialog, .waiting")).isEmpty();
        assertThat(other.select("dialog").text()).contains("Somebody has said already whether it fits.");
        assertThat(misfit.select("dialog").text()).contains("Somebody has said already whether it fits.");
        assertThat(visit.said()).hasSize(4);
    }

    @Test
    void taking_the_use_back_brings_the_offer_back_and_leaves_the_correction_in_force() {
        CorrectionId correction = taught();
        Interaction unsure = visit.ask("ben", UNSURE);
        visit.press("ben", use(correction, unsure));
        Interaction again = visit.latest(4);
        Element undo = undo("ben", again);

        visit.press("ben", undo);
        Document page = visit.seenBy("ben");
        Document twice = visit.press("ben", undo);

        assertThat(page.select("#a-" + again.id() + " .standing").text())
                .isEqualTo("Undone by Ben Okafor. I answer as before.");
        assertThat(page.select("#a-" + unsure.id() + " .offer")).hasSize(1);
        assertThat(page.select("#a-" + unsure.id() + " .standing")).isEmpty();
        assertThat(twice.select("dialog").text()).contains("This is undone already.");
        assertThat(twice.select("#side .lesson")).hasSize(1);
    }

    @Test
    void only_whoever_said_so_and_who_may_change_the_correction_can_take_it_back() {
        CorrectionId correction = taught();
        visit.press("ben", use(correction, visit.ask("ben", UNSURE)));
        Interaction again = visit.latest(4);
        Element undo = undo("ana", again);

        Document refused = visit.press("li", undo);

        assertThat(visit.seenBy("li").select("#a-" + again.id() + " .saved button"))
                .isEmpty();
        assertThat(refused.select("dialog")).isNotEmpty();
        assertThat(visit.seenBy("li").select("#a-" + again.id() + " .standing")).isEmpty();
    }

    @Test
    void what_does_not_fit_is_said_goes_away_and_can_be_taken_back() {
        CorrectionId correction = taught();
        Interaction unsure = visit.ask("ben", UNSURE);

        Document said = visit.press("li", misfit(correction, unsure));
        Document twice = visit.press("li", misfit(correction, unsure));
        Document undone = visit.press("li", Visit.button(said.expectFirst("dialog"), "Undo"));

        assertThat(said.select("dialog").text())
                .contains(
                        "I won't use Ana Flores' correction for this question, asked so or nearly so, until its author or a second person has said whether it fits.");
        assertThat(said.select(".offer")).isEmpty();
        assertThat(twice.select("dialog")).isEmpty();
        assertThat(undone.select("dialog").text()).contains("I may use it again");
        assertThat(undone.select(".offer")).hasSize(1);
    }

    @Test
    void what_was_undone_meanwhile_is_offered_no_more_and_not_used() {
        CorrectionId correction = taught();
        Interaction unsure = visit.ask("ben", UNSURE);
        visit.post("/press", Map.of("undo", correction.toString()));

        Document refused = visit.press("ben", use(correction, unsure));

        assertThat(refused.select("dialog").text()).contains("This correction no longer holds.");
        assertThat(refused.select(".offer")).isEmpty();
        assertThat(visit.said()).hasSize(3);
    }

    @Test
    void a_button_that_somebody_changed_leads_nowhere() {
        CorrectionId correction = taught();
        Interaction unsure = visit.ask("ben", UNSURE);
        Interaction otherAnswer = visit.ask("ben", "Where is lunch?");

        Document other = visit.press("ben", use(CorrectionId.random(), unsure));
        Document nothing =
                visit.press("ben", new Actions.UseOffer("no-id", unsure.id().toString()));
        Document taken = visit.press(
                "ana", new Actions.Undo(made(correction), otherAnswer.id().toString()));

        assertThat(other.select("dialog").text()).contains("I can't find that answer any more");
        assertThat(nothing.select("dialog").text()).contains("I can't find that answer any more");
        assertThat(taken.select("dialog").text()).contains("I can't find that answer any more");
        assertThat(taken.select("#side .lesson")).hasSize(1);
    }

    private static Action use(CorrectionId correction, Interaction answer) {
        return new Actions.UseOffer(correction.toString(), answer.id().toString());
    }

    private static Action misfit(CorrectionId correction, Interaction answer) {
        return new Actions.RejectOffer(correction.toString(), answer.id().toString());
    }

    private Element undo(String person, Interaction answer) {
        return Visit.button(visit.seenBy(person).expectFirst("#a-" + answer.id() + " .saved"), "Undo");
    }

    private String made(CorrectionId correction) {
        return visit.playground()
                .stores()
                .corrections()
                .latestAct(visit.viewer("ana", "finance").workspace(), correction)
                .orElseThrow()
                .id()
                .toString();
    }

    private CorrectionId taught() {
        return visit.correct(visit.ask(QUESTION), FISCAL)
                .answer()
                .given()
                .get(0)
                .id();
    }

    @Test
    void a_saved_note_stands_before_an_offer_and_both_before_the_buttons() {
        Interaction asked = visit.ask("ben", QUESTION);
        Samples samples = new Samples(asked.workspace());
        Person ana = visit.viewer("ana", "finance").person();
        Correction taught = samples.correction(asked, ana, FISCAL);
        Correction offered = samples.correction(asked, ana, "Ask the auditors.");
        Stores stores = visit.playground().stores();
        Act act = stores.corrections().take(taught);
        stores.corrections().take(offered);
        Interaction again = new Interaction(
                samples.question(asked.question().place(), ana, QUESTION),
                QUESTION,
                samples.answer(
                        FISCAL,
                        List.of(
                                new Application(taught, true, 1, Reason.JUST_MADE, asked.id(), null),
                                new Application(offered, false, .5, Reason.MAY_FIT, asked.id(), null)),
                        List.of()),
                Optional.of(asked.id()),
                asked.audience());
        stores.interactions().record(again);
        stores.rewrites().keep(again.workspace(), again.id(), new Rewrite(How.TAKEN, ana.id(), Optional.of(act.id())));

        assertThat(visit.seenBy("ana")
                        .select("#a-" + again.id())
                        .select("> .saved, > .offer, > .row")
                        .eachAttr("class"))
                .containsExactly("saved", "offer", "row");
    }
}
