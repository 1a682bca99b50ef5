package dev.errata.slack.skin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.chat.action.Action;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import dev.errata.slack.request.OpenView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What 0.1 put into messages and views of Slack, which stay on people's screens: recorded from it, but for the ids. */
class RecordedButtonsTest {

    private static final ActionCodec CODEC = new ActionCodec(List.of());

    @ParameterizedTest
    @MethodSource
    void below_a_message(String actionId, String value, Action meant) {
        assertThat(new Controls(CODEC).read(actionId, value)).isEqualTo(meant);
    }

    static Stream<Arguments> below_a_message() {
        return Stream.of(
                Arguments.of("answer_good", "a-1", new Actions.Rate("a-1", true)),
                Arguments.of("answer_bad", "a-1", new Actions.Rate("a-1", false)),
                Arguments.of("answer_correct", "a-1", new Actions.Correct("a-1")),
                Arguments.of("answer_more", "why:a-1", new Actions.Explain("a-1")),
                Arguments.of("answer_more", "unfit:a-1", new Actions.Reject(Optional.empty(), "a-1")),
                Arguments.of("answer_more", "undo:a-1", new Actions.UndoGiven(Optional.empty(), "a-1")),
                Arguments.of("correction_edit", "c-1 a-1", new Actions.Edit("c-1", "a-1")),
                Arguments.of("correction_limit", "c-1 a-1", new Actions.EditAsSuggested("c-1", "a-1")),
                Arguments.of("correction_type", "c-1 a-1", new Actions.ChangeType("c-1", "a-1")),
                Arguments.of("correction_undo", "act-1 a-1", new Actions.Undo("act-1", "a-1")),
                Arguments.of("offer_use", "c-1 a-1", new Actions.UseOffer("c-1", "a-1")),
                Arguments.of("offer_misfit", "c-1 a-1", new Actions.RejectOffer("c-1", "a-1")),
                Arguments.of(
                        "doubt_fits",
                        "c-1 a-1,a-2 a-1",
                        new Actions.SettleDoubt("c-1", List.of("a-1", "a-2"), "a-1", true)),
                Arguments.of(
                        "doubt_misfit",
                        "c-1 a-1,a-2 a-2",
                        new Actions.SettleDoubt("c-1", List.of("a-1", "a-2"), "a-2", false)));
    }

    @ParameterizedTest
    @MethodSource
    void in_an_explanation(String actionId, String value, Action meant) {
        OpenView explanation = new OpenView("V1", "why", "a-1", "1", Map.of());

        assertThat(Views.pressed(explanation, actionId, value, CODEC)).isEqualTo(meant);
    }

    static Stream<Arguments> in_an_explanation() {
        return Stream.of(
                Arguments.of("correction_unfit", "c-1", new Actions.Reject(Optional.of("c-1"), "a-1")),
                Arguments.of("correction_undo", "c-1", new Actions.UndoGiven(Optional.of("c-1"), "a-1")));
    }

    @ParameterizedTest
    @MethodSource
    void in_a_form(String kind, String metadata, Map<String, String> carried) {
        Filled filled = Views.filled(new OpenView("V1", kind, metadata, "1", Map.of()));

        assertThat(filled.kind()).isEqualTo(kind);
        carried.forEach((what, value) -> assertThat(filled.carried(what)).contains(value));
    }

    static Stream<Arguments> in_a_form() {
        return Stream.of(
                Arguments.of("correct", "a-1", Map.of("answer", "a-1")),
                Arguments.of("correct", "a-1 moved", Map.of("answer", "a-1", "moved", "true")),
                Arguments.of("edit", "c-1 1 a-1", Map.of("correction", "c-1", "version", "1", "answer", "a-1")));
    }
}
