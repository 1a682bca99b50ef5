package dev.errata.slack.surface;

import static dev.errata.slack.surface.Acme.ANA;
import static dev.errata.slack.surface.Acme.BEN;
import static dev.errata.slack.surface.Acme.BOARD;
import static dev.errata.slack.surface.Acme.FINANCE;
import static dev.errata.slack.surface.Acme.LI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.slack.Delivered;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeView;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Buttons and forms that the bot never made: of a version that is gone, or changed on their way. */
class TamperedTest {

    private static final String QUESTION = "How do we calculate quarterly returns?";
    private static final String FISCAL = "Use the fiscal year-end (31 January), not the calendar year.";
    private static final String GONE =
            "I can't find that answer any more, so I can't do this. Ask again and use the new answer.";

    private final Workplace acme = Workplace.open();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void a_button_that_nobody_knows_any_more_is_said_to_be_gone() {
        FakeMessage answer = acme.ask(BEN, FINANCE, QUESTION);

        Delivered pressed =
                acme.pressStale(LI, Tampered.withAction(answer, "answer_good", "answer_burn"), "answer_burn");

        assertThat(pressed.status()).isEqualTo(200);
        assertThat(acme.slack.view(LI)).isEmpty();
        assertThat(acme.whispers(LI, FINANCE))
                .containsExactly("This button is from an earlier version of me, and nothing comes of it any more."
                        + " Ask again and use the new answer.");
        assertThat(acme.work.taken()).hasSize(1);
    }

    @Test
    void what_is_pressed_in_a_form_and_is_no_button_of_it_changes_nothing() {
        acme.form(LI, acme.ask(BEN, FINANCE, QUESTION));
        FakeView form = acme.slack.view(LI).orElseThrow();

        acme.fill(LI, "reach", Map.of("text", FISCAL, "reach", "EVERY_ANSWER"));

        assertThat(acme.slack.view(LI)).contains(form);
        assertThat(acme.slack.calls("views.update")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answer_good | ''",
                "answer_good | garbage",
                "answer_bad | <!channel>",
                "answer_correct | 00000000-0000-0000-0000-000000000000",
                "correction_undo | garbage",
                "correction_undo | a b c",
                "correction_edit | garbage",
                "correction_edit | ' '",
                "correction_type | garbage more",
            })
    void a_button_with_a_value_that_is_none_is_told_so(String button, String value) {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);

        Delivered pressed = acme.pressStale(LI, Tampered.withValue(taught, button, value), button);

        assertThat(pressed.status()).isEqualTo(200);
        assertThat(acme.slack.view(LI)).isEmpty();
        assertThat(acme.whispers(LI, FINANCE)).containsExactly(GONE);
        assertThat(acme.now(taught)).isEqualTo(taught);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "a b",
                "a b c",
                "a b c d",
                "00000000-0000-0000-0000-000000000000 1 00000000-0000-0000-0000-000000000000"
            })
    void an_edit_of_no_correction_keeps_its_text_and_says_so(String tampered) {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        acme.press(LI, taught, "correction_edit");
        FakeView form = acme.slack.view(LI).orElseThrow();

        Delivered answer = acme.submit(LI, Tampered.withMetadata(form, tampered), Map.of("text", "Mine."));

        assertThat(answer.error("text")).contains(GONE);
        assertThat(acme.saidIn(taught)).hasSize(2);
    }

    @Test
    void an_edit_with_the_correction_of_one_answer_and_another_answer_is_refused() {
        FakeMessage taught = acme.correct(LI, acme.ask(BEN, FINANCE, QUESTION), FISCAL);
        FakeMessage other = acme.ask(LI, FINANCE, "Where is the canteen?");
        acme.press(LI, taught, "correction_edit");
        FakeView form = acme.slack.view(LI).orElseThrow();
        String correction = form.privateMetadata().split(" ", -1)[0];

        Delivered answer = acme.submit(
                LI, Tampered.withMetadata(form, correction + " 1 " + Workplace.idOf(other)), Map.of("text", "Mine."));

        assertThat(answer.error("text")).contains(GONE);
        assertThat(acme.now(other)).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction_edit", "correction_type"})
    void a_button_with_the_correction_of_another_place_opens_nothing(String button) {
        FakeMessage secret = acme.correct(BEN, acme.ask(BEN, BOARD, QUESTION), FISCAL);
        FakeMessage open = acme.correct(LI, acme.ask(LI, FINANCE, "Where is the canteen?"), "On the first floor.");
        String theirs = secret.control(button).orElseThrow().value().split(" ", -1)[0];

        acme.pressStale(ANA, Tampered.withValue(open, button, theirs + " " + Workplace.idOf(open)), button);

        assertThat(acme.slack.view(ANA)).isEmpty();
        assertThat(acme.whispers(ANA, FINANCE)).containsExactly(GONE);
    }

    @Test
    void a_form_that_nobody_knows_stays_with_what_was_written_and_says_so() {
        FakeView form = acme.form(LI, acme.ask(BEN, FINANCE, QUESTION));

        Delivered answer = acme.submit(LI, Tampered.withCallback(form, "burn"), Map.of("text", FISCAL));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.error("text"))
                .contains("This form is from an earlier version of me, and nothing comes of it any more."
                        + " Ask again and use the new answer.");
        assertThat(acme.work.taken()).hasSize(1);
    }
}
