package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.GUS;
import static dev.errata.slack.surface.Acme.LI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.slack.Delivered;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeView;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The type of a correction is guessed, said, and changed beside what was said. */
class ChangingTypeTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Use the fiscal year-end. | I took it as a fact.",
                "That does not follow from it. | I took it as a conclusion.",
                "Mention the tax too. | I took it as something to add.",
                "Be less formal. | I took it as a matter of tone.",
                "Make it shorter. | I took it as a matter of format.",
                "By company policy nobody may promise returns. | I took it as a policy."
            })
    void what_a_correction_was_taken_as_is_said(String text, String words) {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), text);

        assertThat(taught.shown()).contains(words);
        assertThat(taught.control("correction_type")).isPresent();
    }

    @Test
    void the_author_changes_the_type_and_the_words_stay() {
        FakeMessage taught = taught();

        acme.press(LI, taught, "correction_type");
        Delivered answer = acme.submit(LI, Map.of("type", "POLICY"));

        assertThat(answer.responseAction()).isEqualTo("clear");
        assertThat(last(taught).shown()).contains(FISCAL, "I took it as a policy.");
        assertThat(acme.now(taught).shown()).contains("Corrected by Li Wei.");
        assertThat(stored().lesson().type()).isEqualTo(CorrectionType.POLICY);
        assertThat(stored().lesson().text()).isEqualTo(FISCAL);
    }

    @Test
    void undo_of_the_change_brings_back_the_type_before() {
        FakeMessage taught = taught();
        acme.press(LI, taught, "correction_type");
        acme.submit(LI, Map.of("type", "POLICY"));

        acme.press(LI, last(taught), "correction_undo");

        assertThat(acme.lastWhisper(LI, FINANCE))
                .isEqualTo("The edit is undone. I follow the version before it again.\nUndo the correction too");
        assertThat(stored().lesson().type()).isEqualTo(CorrectionType.CONTENT);
        assertThat(acme.ask(BEN, FINANCE, QUESTION).shown()).contains(FISCAL);
    }

    @Test
    void the_same_type_changes_nothing_and_a_change_sent_twice_is_one() {
        FakeMessage taught = taught();
        acme.press(LI, taught, "correction_type");
        FakeView form = acme.slack.view(LI).orElseThrow();

        acme.submit(LI, form, Map.of());
        assertThat(acme.saidIn(taught)).hasSize(2);

        acme.submit(LI, form, Map.of("type", "TONE"));
        Delivered twice = acme.submit(LI, form, Map.of("type", "TONE"));

        assertThat(twice.responseAction()).isEqualTo("clear");
        assertThat(acme.saidIn(taught)).hasSize(3);
    }

    @Test
    void an_administrator_may_change_it_and_others_are_told_who_can() {
        FakeMessage taught = taught();

        acme.press(ANA, taught, "correction_type");
        acme.press(BEN, taught, "correction_type");
        acme.press(GUS, taught, "correction_type");

        assertThat(acme.slack.view(ANA)).isPresent();
        assertThat(acme.slack.view(BEN)).isEmpty();
        assertThat(acme.slack.view(GUS)).isEmpty();
        assertThat(acme.lastWhisper(BEN, FINANCE)).isEqualTo("Only Li Wei or an admin can change this correction.");
        assertThat(acme.lastWhisper(GUS, FINANCE)).isEqualTo("Only people at Acme can correct me here.");
    }

    @Test
    void a_form_that_came_to_somebody_else_or_too_late_is_refused_beside_its_field() {
        FakeMessage taught = taught();
        acme.press(LI, taught, "correction_type");
        FakeView form = acme.slack.view(LI).orElseThrow();

        Delivered others = acme.submit(BEN, form, Map.of("type", "POLICY"));
        acme.press(ANA, taught, "correction_type");
        acme.submit(ANA, Map.of("type", "TONE"));
        Delivered late = acme.submit(LI, form, Map.of("type", "POLICY"));

        assertThat(others.error("type")).contains("Only Li Wei or an admin can change this correction.");
        assertThat(late.error("type"))
                .contains("Somebody changed this correction meanwhile. Open it again to see how it is now.");
        assertThat(stored().lesson().type()).isEqualTo(CorrectionType.TONE);
    }

    @Test
    void nothing_is_said_of_the_type_of_what_is_not_remembered() {
        FakeMessage old = acme.ask(BEN, FINANCE, QUESTION);

        FakeMessage again = acme.correct(LI, old, Map.of("text", FISCAL, "where", "JUST_THIS_ANSWER"));

        assertThat(again.shown()).doesNotContain("I took it as");
        assertThat(again.control("correction_type")).isEmpty();
    }

    private FakeMessage taught() {
        return acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
    }

    private FakeMessage last(FakeMessage answer) {
        return acme.saidIn(answer).get(acme.saidIn(answer).size() - 1);
    }

    private Correction stored() {
        return acme.stores
                .corrections()
                .list(acme.customer.workspace(), Optional.empty())
                .get(0);
    }
}
