package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.BENS;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.GUS;
import static dev.errata.slack.surface.Acme.LI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.slack.FakeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked about a correction that may fit, and what comes of the answer. */
class OffersTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String UNSURE = "please calculate quarterly returns tomorrow morning";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void an_uncertain_correction_is_offered_below_the_answer_and_not_twice_to_the_same_person() {
        taught();

        FakeMessage offered = acme.ask(BEN, FINANCE, UNSURE);

        assertThat(offered.shown())
                .contains("Ana Flores' correction about \u201c" + QUESTION + "\u201d may fit.", "Use it", "Doesn't fit")
                .doesNotContain(FISCAL);
        assertThat(acme.ask(BEN, FINANCE, UNSURE).control("offer_use")).isEmpty();
        assertThat(acme.ask(LI, FINANCE, UNSURE).control("offer_use")).isPresent();
        Golden.assertSame("answer-offering", offered.blocks());
    }

    @Test
    void a_correction_with_a_tag_is_offered_by_its_tag() {
        FakeMessage unknown = acme.ask(BEN, FINANCE, QUESTION);
        acme.form(ANA, unknown);
        acme.fill(ANA, "form_more", Map.of("text", FISCAL));
        acme.submit(ANA, Map.of("text", FISCAL, "tags", "figures, taxes"));

        assertThat(acme.ask(BEN, FINANCE, UNSURE).shown()).contains("Ana Flores' correction about figures may fit.");
    }

    @Test
    void what_somebody_taught_for_themselves_is_offered_only_where_nobody_else_reads() {
        acme.correct(BEN, acme.ask(BEN, FINANCE, QUESTION), Map.of("text", FISCAL, "where", "ME"));

        assertThat(acme.ask(BEN, FINANCE, UNSURE).shown()).doesNotContain("may fit", "Ben Okafor");

        FakeMessage offered = acme.askDirectly(BEN, BENS, UNSURE);
        assertThat(offered.shown()).contains("Ben Okafor's correction may fit.");
        acme.press(BEN, offered, "offer_use");
        assertThat(acme.lastSaid(BENS).shown()).contains(FISCAL, "Ben Okafor's correction was used");
    }

    @Test
    void what_is_used_is_answered_again_and_remembered_for_the_next_question() {
        taught();
        FakeMessage offered = acme.ask(BEN, FINANCE, UNSURE);

        acme.press(BEN, offered, "offer_use");
        FakeMessage again = newestIn(offered);

        assertThat(again.shown())
                .contains(FISCAL, "Ana Flores' correction was used because Ben Okafor said that it fits.", "Undo");
        assertThat(acme.now(offered).shown())
                .contains("Ben Okafor said that Ana Flores' correction fits.")
                .doesNotContain("Use it");
        assertThat(acme.ask(LI, FINANCE, UNSURE).shown()).contains(FISCAL);
        Golden.assertSame("answer-used", again.blocks());
        Golden.assertSame("answer-offering-used", acme.now(offered).blocks());
    }

    @Test
    void pressing_again_and_pressing_after_somebody_else_does_nothing_twice() {
        taught();
        FakeMessage offered = acme.ask(BEN, FINANCE, UNSURE);

        acme.press(BEN, offered, "offer_use");
        acme.pressStale(BEN, offered, "offer_use");
        acme.pressStale(LI, offered, "offer_use");
        acme.pressStale(LI, offered, "offer_misfit");

        assertThat(acme.saidIn(offered)).hasSize(2);
        assertThat(acme.lastWhisper(BEN, FINANCE)).isEqualTo("Somebody has said already whether it fits.");
        assertThat(acme.whispers(LI, FINANCE))
                .containsExactly(
                        "Somebody has said already whether it fits.", "Somebody has said already whether it fits.");
        assertThat(acme.ask(LI, FINANCE, UNSURE).shown()).contains(FISCAL);
    }

    @Test
    void undoing_the_use_brings_the_offer_back_and_leaves_the_correction_in_force() {
        taught();
        FakeMessage offered = acme.ask(BEN, FINANCE, UNSURE);
        acme.press(BEN, offered, "offer_use");
        FakeMessage again = newestIn(offered);

        acme.press(BEN, again, "correction_undo");

        assertThat(acme.now(again).shown()).contains("Undone by Ben Okafor. I answer as before.");
        assertThat(acme.now(offered).control("offer_use")).isPresent();
        assertThat(acme.ask(LI, FINANCE, QUESTION).shown()).contains(FISCAL);
        acme.press(LI, acme.now(offered), "offer_misfit");
        assertThat(acme.lastWhisper(LI, FINANCE))
                .contains(
                        "I won't use Ana Flores' correction for this question, asked so or nearly so, until its author or a second person has said whether it fits.");
    }

    @Test
    void what_does_not_fit_is_said_to_whoever_pressed_and_the_buttons_go() {
        FakeMessage taught = taught();
        FakeMessage offered = acme.ask(BEN, FINANCE, UNSURE);

        acme.press(LI, offered, "offer_misfit");

        assertThat(acme.lastWhisper(LI, FINANCE))
                .contains(
                        "I won't use Ana Flores' correction for this question, asked so or nearly so, until its author or a second person has said whether it fits.");
        assertThat(acme.now(offered).control("offer_use")).isEmpty();
        assertThat(acme.now(offered).control("answer_correct")).isPresent();
        assertThat(acme.ask(LI, FINANCE, UNSURE).shown()).doesNotContain(FISCAL).doesNotContain("may fit");
        assertThat(acme.now(taught)).isEqualTo(taught);
        List<FakeMessage> told = acme.slack.whispersTo(LI, FINANCE);
        Golden.assertSame("offer-rejected", told.get(told.size() - 1).blocks());

        acme.press(LI, told.get(told.size() - 1), "correction_undo");

        assertThat(acme.lastWhisper(LI, FINANCE)).isEqualTo("Undone. I may use it again for questions like this one.");
        assertThat(acme.now(taught)).isEqualTo(taught);
        assertThat(acme.ask(LI, FINANCE, UNSURE).control("offer_use")).isPresent();
    }

    @Test
    void guests_are_asked_nothing_and_told_who_may_say() {
        taught();
        assertThat(acme.ask(GUS, FINANCE, UNSURE).control("offer_use")).isEmpty();
        FakeMessage offered = acme.ask(BEN, FINANCE, UNSURE);

        acme.press(GUS, offered, "offer_use");
        acme.press(GUS, offered, "offer_misfit");

        assertThat(acme.whispers(GUS, FINANCE))
                .containsExactly(
                        "Only people at Acme can correct me here.", "Only people at Acme can correct me here.");
        assertThat(acme.now(offered)).isEqualTo(offered);
    }

    @Test
    void what_was_undone_meanwhile_is_not_used() {
        FakeMessage taught = taught();
        FakeMessage offered = acme.ask(BEN, FINANCE, UNSURE);
        acme.press(ANA, taught, "correction_undo");

        acme.pressStale(BEN, offered, "offer_use");

        assertThat(acme.now(offered).control("offer_use")).isEmpty();

        assertThat(acme.lastWhisper(BEN, FINANCE)).isEqualTo("This correction no longer holds.");
        assertThat(acme.saidIn(offered)).hasSize(1);
    }

    private FakeMessage newestIn(FakeMessage answer) {
        List<FakeMessage> said = acme.saidIn(answer);
        return said.get(said.size() - 1);
    }

    private FakeMessage taught() {
        return acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
    }
}
