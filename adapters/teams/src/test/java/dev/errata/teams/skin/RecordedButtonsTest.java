package dev.errata.teams.skin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.chat.action.Action;
import dev.errata.chat.action.ActionCodec;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What 0.1 put into cards and dialogs of Teams, which stay on people's screens: recorded from it, but for the ids. */
class RecordedButtonsTest {

    @ParameterizedTest
    @MethodSource
    void below_a_message(String data, Action meant) {
        assertThat(sent(data).action(new ActionCodec(List.of()))).isEqualTo(meant);
    }

    static Stream<Arguments> below_a_message() {
        return Stream.of(
                Arguments.of("""
                        {"action": "answer_correct", "answer": "a-1", "msteams": {"type": "task/fetch"}}""", new Actions.Correct("a-1")),
                Arguments.of("""
                        {"action": "answer_why", "answer": "a-1", "msteams": {"type": "task/fetch"}}""", new Actions.Explain("a-1")),
                Arguments.of("""
                        {"action": "answer_unfit", "answer": "a-1"}""", new Actions.Reject(Optional.empty(), "a-1")),
                Arguments.of("""
                        {"action": "answer_undo", "answer": "a-1"}""", new Actions.UndoGiven(Optional.empty(), "a-1")),
                Arguments.of("""
                        {"action": "correction_edit", "answer": "a-1", "correction": "c-1", "msteams": {"type": "task/fetch"}}""", new Actions.Edit("c-1", "a-1")),
                Arguments.of("""
                        {"action": "correction_type", "answer": "a-1", "correction": "c-1", "msteams": {"type": "task/fetch"}}""", new Actions.ChangeType("c-1", "a-1")),
                Arguments.of("""
                        {"action": "correction_undo", "act": "act-1", "answer": "a-1"}""", new Actions.Undo("act-1", "a-1")),
                Arguments.of("""
                        {"action": "correction_undo", "answer": "a-1", "correction": "c-1"}""", new Actions.UndoGiven(Optional.of("c-1"), "a-1")),
                Arguments.of("""
                        {"action": "correction_unfit", "answer": "a-1", "correction": "c-1"}""", new Actions.Reject(Optional.of("c-1"), "a-1")),
                Arguments.of("""
                        {"action": "offer_use", "answer": "a-1", "correction": "c-1"}""", new Actions.UseOffer("c-1", "a-1")),
                Arguments.of("""
                        {"action": "offer_misfit", "answer": "a-1", "correction": "c-1"}""", new Actions.RejectOffer("c-1", "a-1")),
                Arguments.of("""
                        {"action": "doubt_fits", "answer": "a-1", "correction": "c-1", "left": "a-1,a-2"}""", new Actions.SettleDoubt("c-1", List.of("a-1", "a-2"), "a-1", true)),
                Arguments.of("""
                        {"action": "doubt_misfit", "answer": "a-2", "correction": "c-1", "left": "a-1,a-2"}""", new Actions.SettleDoubt("c-1", List.of("a-1", "a-2"), "a-2", false)));
    }

    @ParameterizedTest
    @MethodSource
    void in_a_form(String data, String kind, Map<String, String> carried) {
        Sent sent = sent(data);
        Filled filled = sent.filled();

        assertThat(sent.isForm()).isTrue();
        assertThat(filled.kind()).isEqualTo(kind);
        carried.forEach((what, value) -> assertThat(filled.carried(what)).contains(value));
    }

    static Stream<Arguments> in_a_form() {
        return Stream.of(
                Arguments.of("""
                        {"action": "form_correct", "answer": "a-1", "shown": "HERE"}""", "correct", Map.of("answer", "a-1", "shown", "HERE")),
                Arguments.of("""
                        {"action": "form_correct", "answer": "a-1", "moved": "true", "shown": "WIDER"}""", "correct", Map.of("answer", "a-1", "moved", "true", "shown", "WIDER")),
                Arguments.of("""
                        {"action": "form_edit", "answer": "a-1", "correction": "c-1", "version": "1"}""", "edit", Map.of("answer", "a-1", "correction", "c-1", "version", "1")),
                Arguments.of("""
                        {"action": "form_type", "answer": "a-1", "correction": "c-1", "version": "1"}""", "edit", Map.of("answer", "a-1", "correction", "c-1", "version", "1")));
    }

    @Test
    void given_up() {
        assertThat(sent("{\"action\": \"form_cancel\"}").isCancel()).isTrue();
    }

    private static Sent sent(String data) {
        try {
            return new Sent(new ObjectMapper().readTree(data));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(data, e);
        }
    }
}
