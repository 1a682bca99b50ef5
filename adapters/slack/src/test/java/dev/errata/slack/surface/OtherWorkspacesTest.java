package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.LI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.State;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeSlack;
import dev.errata.slack.FakeView;
import dev.errata.slack.SignedRequests;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another customer's answers, named here by their ids, and requests that come from another customer's Slack. */
class OtherWorkspacesTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final String GONE =
            "I can't find that answer any more, so I can't do this. Ask again and use the new answer.";

    private final Workplace acme = Workplace.open();
    private final Samples vendor = new Samples();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_form_about_an_answer_of_another_workspace_finds_nothing_and_keeps_its_text() {
        FakeView form = acme.form(ANA, acme.ask(BEN, FINANCE, QUESTION));
        Interaction foreign = foreignAnswer();

        Delivered answer =
                acme.submit(ANA, Tampered.withMetadata(form, foreign.id().toString()), Map.of("text", FISCAL));

        assertThat(answer.error("text")).contains(GONE);
        assertThat(acme.slack.view(ANA)).isPresent();
        assertThat(acme.work.taken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer_good", "answer_bad", "answer_correct"})
    void a_button_of_an_answer_of_another_workspace_does_nothing_and_says_so(String button) {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        Interaction foreign = foreignAnswer();

        acme.pressStale(BEN, Tampered.withId(answer, foreign.id().toString()), button);

        assertThat(acme.whispers(BEN, FINANCE)).containsExactly(GONE);
        assertThat(acme.slack.view(BEN)).isEmpty();
        assertThat(acme.stores.interactions().rating(foreign.workspace(), foreign.id(), acme.person(BEN)))
                .isEmpty();
    }

    @Test
    void why_is_not_told_of_an_answer_of_another_workspace() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        Interaction foreign = foreignAnswer();

        acme.moreStale(BEN, Tampered.withId(answer, foreign.id().toString()), "why");

        assertThat(acme.whispers(BEN, FINANCE)).containsExactly(GONE);
        assertThat(acme.slack.view(BEN)).isEmpty();
    }

    @Test
    void a_correction_of_another_workspace_is_neither_undone_nor_edited() {
        FakeMessage answer = acme.correct(ANA, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        Correction foreign = vendor.correction(foreignAnswer(), vendor.person("Olga"), "Theirs.");
        Act act = acme.stores.corrections().take(foreign);

        acme.pressStale(
                ANA,
                Tampered.withValue(answer, "correction_undo", act.id() + " " + Workplace.idOf(answer)),
                "correction_undo");
        acme.pressStale(
                ANA,
                Tampered.withValue(answer, "correction_edit", foreign.id() + " " + Workplace.idOf(answer)),
                "correction_edit");

        assertThat(acme.whispers(ANA, FINANCE)).containsExactly(GONE, GONE);
        assertThat(acme.slack.view(ANA)).isEmpty();
        assertThat(acme.stores.corrections().find(foreign.workspace(), foreign.id()))
                .map(Correction::state)
                .contains(State.ACTIVE);
    }

    @Test
    void what_another_workspace_sends_is_dropped() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);
        FakeView form = acme.form(ANA, answer);
        SignedRequests others = acme.people.from(FakeSlack.OTHER_TEAM);

        others.mention(FINANCE, BEN, QUESTION);
        Delivered pressed = others.press(LI, answer, "answer_bad");
        Delivered submitted = others.submit(ANA, form, Map.of("text", FISCAL));
        acme.settle();

        assertThat(pressed.status()).isEqualTo(200);
        assertThat(submitted.body()).isEmpty();
        assertThat(acme.work.taken()).hasSize(1);
        assertThat(acme.saidIn(answer)).containsExactly(answer);
        assertThat(acme.slack.view(LI)).isEmpty();
        assertThat(acme.whispers(LI, FINANCE)).isEmpty();
    }

    /** In a channel of the same name and id, so that nothing but the workspace tells them apart. */
    private Interaction foreignAnswer() {
        Place finance = new Place(
                vendor.workspace(), PlaceId.random(), FINANCE, "finance", Place.Privacy.PUBLIC, false, Set.of());
        Interaction answer = vendor.interaction(finance, vendor.person("Olga"), QUESTION);
        acme.stores.interactions().record(answer);
        return answer;
    }
}
